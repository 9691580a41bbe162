-- case: for a month
-- expect: ids 1
-- since: 2026-05-31
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO pledge(id, person, year, kind, person_signed_on, state) VALUES (1, 5, 2026, 'yearly', '2026-05-20', 'person_signed');
-- case: since last week
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO pledge(id, person, year, kind, person_signed_on, state) VALUES (1, 5, 2026, 'yearly', '2026-06-22', 'person_signed');
-- case: signed
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO pledge(id, person, year, kind, person_signed_on, signed_on, state) VALUES (1, 5, 2026, 'yearly', '2026-06-12', '2026-06-22', 'signed');
-- case: countersigned on the eleventh day; another on the tenth
-- expect: ids 1
-- until: 2026-03-12
INSERT INTO person (id, name) VALUES (3, '张');
INSERT INTO pledge (id, person, year, kind, state, person_signed_on, signed_on) VALUES (1, 3, 2026, 'yearly', 'signed', '2026-03-01', '2026-03-12'), (2, 3, 2026, 'entry', 'signed', '2026-03-01', '2026-03-11');
