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
-- case: on the fourth day
-- today: 2026-06-30
-- expect: ids 1
-- since: 2026-06-30
-- until: -
INSERT INTO person (id, name) VALUES (3, '张');
INSERT INTO travel (id, person, destination, state, leave_on, return_on) VALUES (1, 3, '外国', 'briefed', '2026-05-01', '2026-06-26');
-- case: told in August of a return in time; back late; told in time; from before such days were kept; withdrawn, refused, not approved
-- today: 2026-09-01
-- expect: ids 1,2
-- since: 2026-05-14,2026-05-14
-- until: 2026-08-03,2026-06-01
INSERT INTO person (id, name) VALUES (3, '张');
INSERT INTO travel (id, person, destination, state, leave_on, return_on, returned_on, reported_on) VALUES (1, 3, '外国', 'debriefed', '2026-05-01', '2026-05-10', '2026-05-10', '2026-08-03'),
 (2, 3, '外国', 'returned', '2026-05-01', '2026-05-10', '2026-06-01', NULL), (3, 3, '外国', 'returned', '2026-05-01', '2026-05-10', '2026-05-10', '2026-05-13'), (4, 3, '外国', 'debriefed', '2026-05-01', '2026-05-10', NULL, NULL),
 (5, 3, '外国', 'withdrawn', '2026-05-01', '2026-05-10', NULL, NULL), (6, 3, '外国', 'refused', '2026-05-01', '2026-05-10', NULL, NULL), (7, 3, '外国', 'applied', '2026-05-01', '2026-05-10', NULL, NULL);
