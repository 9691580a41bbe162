-- case: half a year
-- expect: ids 1
-- since: 2026-04-03
INSERT INTO policy(id, title, topic, state, created_at) VALUES (1, '办法', 'general', 'draft', '2026-01-02T09:00:00');
-- case: this month
-- expect: 0
INSERT INTO policy(id, title, topic, state, created_at) VALUES (1, '办法', 'general', 'draft', '2026-06-02T09:00:00');
-- case: in force
-- expect: 0
INSERT INTO policy(id, title, topic, state, created_at) VALUES (1, '办法', 'general', 'in_force', '2026-01-02T09:00:00');
-- case: issued a day too late
-- expect: ids 1
-- until: 2026-04-02
INSERT INTO policy (id, title, topic, state, created_at, issued_on) VALUES (1, '甲', 'other', 'in_force', '2026-01-01T09:00:00', '2026-04-02');
-- case: issued on the last day
-- expect: 0
INSERT INTO policy (id, title, topic, state, created_at, issued_on) VALUES (1, '甲', 'other', 'in_force', '2026-01-01T09:00:00', '2026-04-01');
