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
