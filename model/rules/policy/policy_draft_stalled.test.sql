-- case: half a year
-- expect: ids 1
INSERT INTO policy(id, title, topic, state, created_at) VALUES (1, '办法', 'general', 'draft', '2026-01-02T09:00:00');
-- case: this month
-- expect: 0
INSERT INTO policy(id, title, topic, state, created_at) VALUES (1, '办法', 'general', 'draft', '2026-06-02T09:00:00');
-- case: in force
-- expect: 0
INSERT INTO policy(id, title, topic, state, created_at) VALUES (1, '办法', 'general', 'in_force', '2026-01-02T09:00:00');
