INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
-- case: approved, gone, not briefed
-- expect: ids 1
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, approved_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-20', '2026-07-05', '2026-06-01', 'approved');
-- case: briefed after the return
-- expect: ids 1
-- until: 2026-06-08
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, approved_on, briefed_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-01', '2026-06-05', '2026-05-20', '2026-06-08', 'returned');
-- case: briefed on the day of departure
-- expect: 0
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, approved_on, briefed_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-01', '2026-06-05', '2026-05-20', '2026-06-01', 'briefed');
-- case: leaves next week
-- expect: 0
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, approved_on, state) VALUES (1, 1, '某国', '探亲', '2026-07-07', '2026-07-15', '2026-06-20', 'approved');
-- case: left yesterday, leaves today and may yet be briefed, left today unbriefed; asked for, refused, withdrawn; out, back, talked with
-- expect: ids 1,6,7,8,9
-- until: -,-,-,-,-
INSERT INTO travel (id, person, destination, leave_on, return_on, approved_on, state) VALUES (1, 1, '某国', '2026-06-29', '2026-07-15', '2026-06-20', 'approved'), (2, 1, '某国', '2026-06-30', '2026-07-15', '2026-06-30', 'approved'), (9, 1, '某国', '2026-06-30', '2026-07-15', '2026-06-20', 'out'), (3, 1, '某国', '2026-06-01', '2026-06-15', NULL, 'applied'),
 (4, 1, '某国', '2026-06-01', '2026-06-15', NULL, 'refused'), (5, 1, '某国', '2026-06-01', '2026-06-15', '2026-05-20', 'withdrawn'), (6, 1, '某国', '2026-06-01', '2026-07-15', '2026-05-20', 'out'), (7, 1, '某国', '2026-06-01', '2026-06-15', '2026-05-20', 'returned'), (8, 1, '某国', '2026-06-01', '2026-06-15', '2026-05-20', 'debriefed');
