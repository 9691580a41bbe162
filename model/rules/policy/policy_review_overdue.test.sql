-- case: review date passed
-- expect: ids 1
INSERT INTO policy (id, title, topic, effective_on, review_on, state) VALUES (1, '办法', 'general', '2020-01-01', '2026-06-29', 'in_force');
-- case: no date, three years since it came into force
-- expect: ids 1
INSERT INTO policy (id, title, topic, effective_on, state) VALUES (1, '办法', 'general', '2023-01-01', 'in_force');
-- case: due today
-- expect: 0
INSERT INTO policy (id, title, topic, effective_on, review_on, state) VALUES (1, '办法', 'general', '2020-01-01', '2026-06-30', 'in_force');
-- case: superseded
-- expect: 0
INSERT INTO policy (id, title, topic, effective_on, review_on, ended_on, state) VALUES (1, '办法', 'general', '2020-01-01', '2025-01-01', '2025-01-01', 'superseded');
-- case: reviewed two months late
-- expect: ids 1
-- until: 2026-06-01
INSERT INTO policy(id, title, state, reviewed_on, review_on) VALUES (1, '示例制度', 'in_force', '2026-06-01', '2028-06-01');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('policy', 1, 'review', '2024-04-01', '2026-04-01', '2026-06-01');
-- case: replaced by a new edition before it was due
-- expect: 0
INSERT INTO policy(id, title, state, reviewed_on, review_on) VALUES (1, '示例制度', 'superseded', '2024-04-01', '2026-04-01');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('policy', 1, 'review', '2024-04-01', '2026-04-01', '2026-03-01');
-- case: done on the last day, and the day after
-- expect: ids 2
-- since: 2026-04-02
-- until: 2026-04-02
INSERT INTO policy(id, title, topic, state, review_on) VALUES (1, '甲', 'general', 'in_force', '2028-06-20'), (2, '乙', 'general', 'in_force', '2028-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on, state) VALUES ('policy', 1, 'review', '2024-04-01', '2026-04-01', '2026-04-01', 'kept'), ('policy', 2, 'review', '2024-04-01', '2026-04-01', '2026-04-02', 'kept');
