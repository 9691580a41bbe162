-- case: for a month
-- expect: ids 1
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO pledge(id, person, year, kind, person_signed_on, state) VALUES (1, 5, 2026, 'yearly', '2026-05-20', 'person_signed');
-- case: since last week
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO pledge(id, person, year, kind, person_signed_on, state) VALUES (1, 5, 2026, 'yearly', '2026-06-22', 'person_signed');
-- case: signed
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO pledge(id, person, year, kind, person_signed_on, signed_on, state) VALUES (1, 5, 2026, 'yearly', '2026-05-20', '2026-06-22', 'signed');
