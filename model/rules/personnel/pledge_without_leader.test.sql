-- case: no leader named
-- expect: ids 1
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO pledge (id, person, year, kind, signed_on, state) VALUES (1, 1, 2026, 'yearly', '2026-02-01', 'signed');
-- case: signed with himself
-- expect: ids 1
INSERT INTO person (id, name, is_leader, state) VALUES (2, '李四', 1, 'active');
INSERT INTO pledge (id, person, leader, year, kind, signed_on, state) VALUES (1, 2, 2, 2026, 'yearly', '2026-02-01', 'signed');
-- case: signed with a clerk
-- expect: ids 1
INSERT INTO person (id, name, is_leader, state) VALUES (1, '张三', 0, 'active'), (3, '王五', 0, 'active');
INSERT INTO pledge (id, person, leader, year, kind, signed_on, state) VALUES (1, 1, 3, 2026, 'yearly', '2026-02-01', 'signed');
-- case: signed with the deputy
-- expect: 0
INSERT INTO person (id, name, is_leader, state) VALUES (1, '张三', 0, 'active'), (2, '李四', 1, 'active');
INSERT INTO pledge (id, person, leader, year, kind, signed_on, state) VALUES (1, 1, 2, 2026, 'yearly', '2026-02-01', 'signed');
-- case: signed by the person so far
-- expect: 0
INSERT INTO person (id, name, is_leader, state) VALUES (1, '张三', 0, 'active');
INSERT INTO pledge (id, person, year, kind, person_signed_on, state) VALUES (1, 1, 2026, 'yearly', '2026-02-01', 'person_signed');
-- case: last year's
-- expect: 0
INSERT INTO person (id, name, state) VALUES (91, '张三', 'active');
INSERT INTO pledge (id, person, year, kind, signed_on, state) VALUES (91, 91, 2025, 'yearly', '2025-02-01', 'signed');
-- case: signed with one who was a leader then, and with one who became it afterwards
-- expect: ids 2
INSERT INTO person (id, name, is_leader, state) VALUES (1, '张三', 0, 'active'), (2, '李四', 0, 'active'), (3, '王五', 1, 'active'), (4, '赵六', 0, 'active');
INSERT INTO periodic_check (target_register, target_record, kind, lacking, done_on, state) VALUES ('person', 2, 'leader', 0, '2026-05-01', 'kept'), ('person', 3, 'leader', 1, '2026-05-01', 'kept');
INSERT INTO pledge (id, person, leader, year, kind, signed_on, state) VALUES (1, 1, 2, 2026, 'yearly', '2026-02-01', 'signed'), (2, 4, 3, 2026, 'yearly', '2026-02-01', 'signed');
