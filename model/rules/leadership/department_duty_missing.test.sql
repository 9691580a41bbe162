-- case: blank duties
-- expect: ids 1
INSERT INTO department (id, name, duties, state) VALUES (1, '办公室', '  ', 'active');
-- case: duties written
-- expect: 0
INSERT INTO department (id, name, duties, state) VALUES (1, '办公室', '管理机要文件', 'active');
-- case: closed department
-- expect: 0
INSERT INTO department (id, name, state) VALUES (1, '办公室', 'closed');
-- case: founded today, and tomorrow; closed
-- expect: ids 1
-- since: 2026-06-30
INSERT INTO department (id, name, founded_on, state) VALUES (1, '新科', '2026-06-30', 'active'), (2, '将设科', '2026-07-01', 'active'), (3, '旧科', NULL, 'closed');
-- case: written down after two weeks; within a week; empty since March, when they were taken out; last year; lacking when it was closed in May
-- expect: ids 1,3,5
-- since: 2026-03-01,2026-03-10,2026-04-01
-- until: 2026-03-15,-,2026-05-20
INSERT INTO department (id, name, duties, founded_on, closed_on, state) VALUES (1, '甲科', '示例', '2026-03-01', NULL, 'active'), (2, '乙科', '示例', '2026-03-01', NULL, 'active'), (3, '丙科', '', '2015-01-01', NULL, 'active'), (4, '丁科', '示例', '2015-01-01', NULL, 'active'),
 (5, '戊科', '', '2015-01-01', '2026-05-20', 'closed');
INSERT INTO periodic_check(target_register, target_record, kind, lacking, last_on, done_on, state) VALUES ('department', 1, 'duties', 1, '2026-03-01', '2026-03-15', 'kept'), ('department', 2, 'duties', 1, '2026-03-01', '2026-03-08', 'kept'),
 ('department', 3, 'duties', 0, NULL, '2026-03-10', 'kept'), ('department', 4, 'duties', 1, '2025-03-01', '2025-06-01', 'kept'), ('department', 5, 'duties', 1, '2026-04-01', '2026-05-20', 'kept');
