-- case: no trip
-- expect: ids 1
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO passport(id, person, kind, out_on, state) VALUES (1, 5, 'passport', '2026-03-01', 'out');
-- case: long back: found on the trip
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO travel(id, person, return_on, state) VALUES (1, 5, '2026-04-01', 'returned');
INSERT INTO passport(id, person, kind, out_on, travel, state) VALUES (1, 5, 'passport', '2026-03-01', 1, 'out');
-- case: abroad
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO travel(id, person, return_on, state) VALUES (1, 5, '2026-07-05', 'out');
INSERT INTO passport(id, person, kind, out_on, travel, state) VALUES (1, 5, 'passport', '2026-06-25', 1, 'out');
-- case: in the safe
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO passport(id, person, kind, state) VALUES (1, 5, 'passport', 'kept');
-- case: the trip says that it came back
-- expect: ids 1
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO travel(id, person, return_on, passport_returned_on, state) VALUES (1, 5, '2026-04-01', '2026-04-02', 'returned');
INSERT INTO passport(id, person, kind, out_on, travel, state) VALUES (1, 5, 'passport', '2026-03-01', 1, 'out');
