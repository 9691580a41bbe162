INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
-- case: back for ten days, passport at home
-- expect: ids 1
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, returned_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-01', '2026-06-20', '2026-06-20', 'returned');
-- case: handed back on the eighth day
-- expect: ids 1
-- until: 2026-03-18
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, returned_on, passport_returned_on, state) VALUES (1, 1, '某国', '探亲', '2026-03-01', '2026-03-10', '2026-03-10', '2026-03-18', 'debriefed');
-- case: handed back on the seventh
-- expect: 0
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, returned_on, passport_returned_on, state) VALUES (1, 1, '某国', '探亲', '2026-03-01', '2026-03-10', '2026-03-10', '2026-03-17', 'debriefed');
-- case: back since yesterday
-- expect: 0
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, returned_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-01', '2026-06-29', '2026-06-29', 'returned');
-- case: on the seventh day, and the eighth; today is the seventh; not back yet
-- expect: ids 2,4
-- since: 2026-03-18,2026-06-30
-- until: 2026-03-18,-
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, returned_on, passport_returned_on, state) VALUES (1, 1, '某国', '探亲', '2026-03-01', '2026-03-10', '2026-03-10', '2026-03-17', 'debriefed'), (2, 1, '某国', '探亲', '2026-03-01', '2026-03-10', '2026-03-10', '2026-03-18', 'returned'),
 (3, 1, '某国', '探亲', '2026-06-01', '2026-06-23', '2026-06-23', NULL, 'returned'), (4, 1, '某国', '探亲', '2026-06-01', '2026-06-22', '2026-06-22', NULL, 'returned'), (5, 1, '某国', '探亲', '2026-05-01', '2026-05-10', '2026-05-10', NULL, 'withdrawn');
