-- case: nobody
-- expect: ids 1
INSERT INTO policy(id, title, topic, effective_on, state) VALUES (1, '办法', 'general', '2026-01-01', 'in_force');
-- case: approved
-- expect: 0
INSERT INTO policy(id, title, topic, effective_on, approved_by, state) VALUES (1, '办法', 'general', '2026-01-01', 2, 'in_force');
-- case: repealed
-- expect: 0
INSERT INTO policy(id, title, topic, effective_on, state) VALUES (1, '办法', 'general', '2026-01-01', 'repealed');
