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
