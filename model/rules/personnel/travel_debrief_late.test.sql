INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
-- case: back for three weeks
-- expect: ids 1
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, returned_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-01', '2026-06-08', '2026-06-08', 'returned');
-- case: debriefed on the sixteenth day
-- expect: ids 1
-- until: 2026-03-24
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, returned_on, debriefed_on, state) VALUES (1, 1, '某国', '探亲', '2026-03-01', '2026-03-08', '2026-03-08', '2026-03-24', 'debriefed');
-- case: debriefed on the fifteenth
-- expect: 0
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, returned_on, debriefed_on, state) VALUES (1, 1, '某国', '探亲', '2026-03-01', '2026-03-08', '2026-03-08', '2026-03-23', 'debriefed');
-- case: the fifteenth day is today
-- expect: 0
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, returned_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-01', '2026-06-15', '2026-06-15', 'returned');
-- case: on the fifteenth day, and the sixteenth; today is the fifteenth
-- expect: ids 2
-- since: 2026-03-26
-- until: 2026-03-26
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, returned_on, debriefed_on, state) VALUES (1, 1, '某国', '探亲', '2026-03-01', '2026-03-10', '2026-03-10', '2026-03-25', 'debriefed'), (2, 1, '某国', '探亲', '2026-03-01', '2026-03-10', '2026-03-10', '2026-03-26', 'debriefed'), (3, 1, '某国', '探亲', '2026-06-01', '2026-06-15', '2026-06-15', NULL, 'returned');
-- case: said to be back and then called off
-- expect: 0
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, returned_on, state) VALUES (91, 1, '某国', '探亲', '2026-05-01', '2026-05-08', '2026-05-08', 'withdrawn');
