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
-- case: he leaves today without; tomorrow; approved on the day he left, the day after; refused and withdrawn later; a year before the period, and the day before that
-- expect: ids 1,4,7
-- since: 2026-06-30,2026-03-10,2025-01-01
-- until: -,2026-03-11,-
INSERT INTO travel(id, person, destination, leave_on, return_on, approved_on, state) VALUES (1, 1, '示例国', '2026-06-30', '2026-07-07', NULL, 'applied'), (2, 1, '示例国', '2026-07-01', '2026-07-07', NULL, 'applied'), (3, 1, '示例国', '2026-03-10', '2026-03-17', '2026-03-10', 'approved'),
 (4, 1, '示例国', '2026-03-10', '2026-03-17', '2026-03-11', 'approved'), (5, 1, '示例国', '2026-03-10', '2026-03-17', '2026-03-11', 'refused'), (6, 1, '示例国', '2026-03-10', '2026-03-17', '2026-03-11', 'withdrawn'), (7, 1, '示例国', '2025-01-01', '2025-01-07', NULL, 'applied'), (8, 1, '示例国', '2024-12-31', '2025-01-07', NULL, 'applied');
-- case: went and came back without anybody's approval, as a sheet brings it; approved in time
-- expect: ids 1,2,3
-- since: 2026-03-10,2026-03-10,2026-06-20
-- until: -,-,-
INSERT INTO travel(id, person, destination, leave_on, return_on, approved_on, state) VALUES (1, 1, '示例国', '2026-03-10', '2026-03-17', NULL, 'debriefed'), (2, 1, '示例国', '2026-03-10', '2026-03-17', NULL, 'returned'), (3, 1, '示例国', '2026-06-20', '2026-07-17', NULL, 'out'),
 (4, 1, '示例国', '2026-03-10', '2026-03-17', '2026-03-01', 'debriefed');
