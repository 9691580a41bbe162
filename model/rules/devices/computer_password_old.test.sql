-- case: four months
-- expect: ids 1
INSERT INTO computer(id, name, state, secret_level, password_changed_on) VALUES (1, '示例', 'in_use', 2, '2026-02-20');
-- case: last month
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, password_changed_on) VALUES (1, '示例', 'in_use', 2, '2026-05-20');
-- case: unclassified
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, password_changed_on) VALUES (1, '示例', 'in_use', 0, '2025-05-20');
-- case: changed two months late
-- expect: ids 1
-- until: 2026-06-20
INSERT INTO computer(id, name, state, secret_level, password_changed_on) VALUES (1, '示例机', 'in_use', 3, '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('computer', 1, 'password', '2026-01-01', NULL, '2026-06-20');
-- case: changed in time
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, password_changed_on) VALUES (1, '示例机', 'in_use', 3, '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('computer', 1, 'password', '2026-04-01', NULL, '2026-06-20');
-- case: three months to the day, and a day more
-- expect: ids 2
-- since: 2026-06-30
INSERT INTO computer(id, name, state, secret_level, password_changed_on) VALUES (1, '示例', 'in_use', 2, '2026-03-30'), (2, '示例', 'in_use', 2, '2026-03-29');
-- case: done on the last day, and the day after
-- expect: ids 2
-- since: 2026-04-02
-- until: 2026-04-02
INSERT INTO computer(id, name, state, secret_level, password_changed_on) VALUES (1, '甲', 'in_use', 2, '2026-06-20'), (2, '乙', 'in_use', 2, '2026-06-20'), (3, '丙', 'in_use', 1, '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on, state) VALUES ('computer', 1, 'password', '2026-01-01', NULL, '2026-04-01', 'kept'), ('computer', 2, 'password', '2026-01-01', NULL, '2026-04-02', 'kept'), ('computer', 3, 'password', '2026-01-01', NULL, '2026-05-02', 'kept');
