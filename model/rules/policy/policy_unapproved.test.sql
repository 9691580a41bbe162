-- case: nobody
-- expect: ids 1
INSERT INTO policy(id, title, topic, effective_on, state) VALUES (1, '办法', 'general', '2026-01-01', 'in_force');
-- case: approved
-- expect: 0
INSERT INTO policy(id, title, topic, effective_on, approved_by, state) VALUES (1, '办法', 'general', '2026-01-01', 2, 'in_force');
-- case: repealed
-- expect: 0
INSERT INTO policy(id, title, topic, effective_on, state) VALUES (1, '办法', 'general', '2026-01-01', 'repealed');
-- case: replaced since, repealed since; ended before the year; a draft
-- expect: ids 1,2
-- since: 2026-02-01,2026-02-01
-- until: 2026-05-01,2026-06-01
INSERT INTO policy(id, title, topic, effective_on, ended_on, state) VALUES (1, '办法', 'general', '2026-02-01', '2026-05-01', 'superseded'), (2, '办法', 'general', '2026-02-01', '2026-06-01', 'repealed'), (3, '办法', 'general', '2025-02-01', '2025-12-31', 'superseded'), (4, '办法', 'general', '2026-02-01', NULL, 'draft');
-- case: in force from today; from tomorrow; a draft with its day
-- expect: ids 1
INSERT INTO policy(id, topic, title, effective_on, ended_on, state) VALUES (1, 'release', '示例', '2026-06-30', NULL, 'in_force'), (2, 'release', '示例', '2026-07-01', NULL, 'in_force'), (3, 'release', '示例', '2026-03-01', '2026-05-01', 'draft');
