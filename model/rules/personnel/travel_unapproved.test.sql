INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
-- case: gone, never approved
-- expect: ids 1
-- since: 2026-06-20
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-20', '2026-07-05', 'applied');
-- case: approved after departure
-- expect: ids 1
-- since: 2026-06-01
-- until: 2026-06-03
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, approved_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-01', '2026-06-10', '2026-06-03', 'returned');
-- case: leaves tomorrow, not yet approved
-- expect: 0
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, state) VALUES (1, 1, '某国', '探亲', '2026-07-01', '2026-07-05', 'applied');
-- case: refused or withdrawn
-- expect: 0
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-01', '2026-06-05', 'refused'), (2, 1, '某国', '探亲', '2026-06-01', '2026-06-05', 'withdrawn');
