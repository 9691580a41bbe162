-- case: before the approval
-- expect: ids 1
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO travel(id, person, approved_on, briefed_on, passport_out_on, state) VALUES (1, 5, '2026-03-10', '2026-03-12', '2026-03-05', 'out');
-- case: before the briefing
-- expect: ids 1
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO travel(id, person, approved_on, briefed_on, passport_out_on, state) VALUES (1, 5, '2026-03-01', '2026-03-12', '2026-03-05', 'returned');
-- case: in order
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO travel(id, person, approved_on, briefed_on, passport_out_on, state) VALUES (1, 5, '2026-03-01', '2026-03-12', '2026-03-12', 'out');
-- case: still in the safe
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO travel(id, person, approved_on, state) VALUES (1, 5, '2026-03-01', 'approved');
-- case: in a period that begins on its day
-- from: 2026-03-05
-- expect: ids 1
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO travel(id, person, approved_on, briefed_on, passport_out_on, state) VALUES (1, 5, '2026-03-10', '2026-03-12', '2026-03-05', 'out');
-- case: in one that begins the day after
-- from: 2026-03-06
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO travel(id, person, approved_on, briefed_on, passport_out_on, state) VALUES (1, 5, '2026-03-10', '2026-03-12', '2026-03-05', 'out');
-- case: a trip that was called off after he had it
-- expect: ids 1
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO travel(id, person, approved_on, briefed_on, passport_out_on, state) VALUES (1, 5, '2026-03-10', '2026-03-12', '2026-03-05', 'withdrawn'), (2, 5, NULL, NULL, NULL, 'withdrawn'), (3, 5, '2026-03-01', '2026-03-02', '2026-03-02', 'withdrawn');
