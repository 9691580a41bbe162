-- case: should be back for a week
-- expect: ids 1
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, briefed_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-01', '2026-06-23', '2026-05-30', 'briefed');
-- case: three days of grace
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, briefed_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-01', '2026-06-27', '2026-05-30', 'briefed');
-- case: back
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, briefed_on, returned_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-01', '2026-06-05', '2026-05-30', '2026-06-05', 'returned');
-- case: he has his passport and is not back
-- expect: ids 1
INSERT INTO person (id, name) VALUES (3, '张');
INSERT INTO travel (id, person, destination, state, leave_on, return_on) VALUES (1, 3, '外国', 'out', '2026-05-01', '2026-05-10');
-- case: approved and never briefed, gone all the same as far as anybody knows
-- expect: ids 1
INSERT INTO person (id, name) VALUES (3, '张');
INSERT INTO travel (id, person, destination, state, leave_on, return_on) VALUES (1, 3, '外国', 'approved', '2026-05-01', '2026-05-10');
