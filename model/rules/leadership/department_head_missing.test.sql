-- case: none named
-- expect: ids 1
INSERT INTO department (id, name, state) VALUES (1, '办公室', 'active');
-- case: the head has left
-- expect: ids 1
INSERT INTO department (id, name, head, state) VALUES (1, '办公室', 5, 'active');
INSERT INTO person (id, name, left_on, state) VALUES (5, '孙七', '2026-06-01', 'left');
-- case: the head is in office
-- expect: 0
INSERT INTO department (id, name, head, state) VALUES (1, '办公室', 5, 'active');
INSERT INTO person (id, name, state) VALUES (5, '孙七', 'active');
-- case: the head leaves tomorrow
-- expect: 0
INSERT INTO department (id, name, head, state) VALUES (1, '办公室', 5, 'active');
INSERT INTO person (id, name, left_on, state) VALUES (5, '孙七', '2026-07-01', 'left');
-- case: a new head within the days, and a day later; none for a while
-- expect: ids 2,3
-- since: 2026-03-01,2026-02-01
-- until: 2026-03-09,2026-04-01
INSERT INTO person (id, name, left_on, state) VALUES (5, '孙七', '2026-03-01', 'left'), (6, '李四', NULL, 'active');
INSERT INTO department (id, name, head, state) VALUES (1, '办公室', 6, 'active'), (2, '业务科', 6, 'active'), (3, '财务科', 6, 'active');
INSERT INTO periodic_check(id, target_register, target_record, kind, person, lacking, last_on, done_on, state) VALUES
  (1, 'department', 1, 'head', 5, 0, '2025-01-01', '2026-03-08', 'kept'), (2, 'department', 2, 'head', 5, 0, '2025-01-01', '2026-03-09', 'kept'), (3, 'department', 3, 'head', NULL, 1, '2026-02-01', '2026-04-01', 'kept');
-- case: he left after the change
-- expect: 0
INSERT INTO person (id, name, left_on, state) VALUES (5, '孙七', '2026-04-01', 'left'), (6, '李四', NULL, 'active');
INSERT INTO department (id, name, head, state) VALUES (1, '办公室', 6, 'active');
INSERT INTO periodic_check(id, target_register, target_record, kind, person, lacking, last_on, done_on, state) VALUES (1, 'department', 1, 'head', 5, 0, '2025-01-01', '2026-03-09', 'kept');
-- case: of the year before
-- expect: 0
INSERT INTO person (id, name, left_on, state) VALUES (5, '孙七', '2025-03-01', 'left'), (6, '李四', NULL, 'active');
INSERT INTO department (id, name, head, state) VALUES (1, '办公室', 6, 'active');
INSERT INTO periodic_check(id, target_register, target_record, kind, person, lacking, last_on, done_on, state) VALUES (1, 'department', 1, 'head', 5, 0, '2024-01-01', '2025-12-31', 'kept');
-- case: he leaves today, and tomorrow
-- expect: ids 1
-- since: 2026-06-30
INSERT INTO person (id, name, left_on, state) VALUES (5, '孙七', '2026-06-30', 'left'), (6, '李四', '2026-07-01', 'active');
INSERT INTO department (id, name, head, state) VALUES (1, '办公室', 5, 'active'), (2, '业务科', 6, 'active');
