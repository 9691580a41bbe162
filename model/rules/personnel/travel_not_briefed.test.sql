INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
-- case: approved, gone, not briefed
-- expect: ids 1
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, approved_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-20', '2026-07-05', '2026-06-01', 'approved');
-- case: briefed after the return
-- expect: ids 1
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, approved_on, briefed_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-01', '2026-06-05', '2026-05-20', '2026-06-08', 'returned');
-- case: briefed on the day of departure
-- expect: 0
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, approved_on, briefed_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-01', '2026-06-05', '2026-05-20', '2026-06-01', 'briefed');
-- case: leaves next week
-- expect: 0
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, approved_on, state) VALUES (1, 1, '某国', '探亲', '2026-07-07', '2026-07-15', '2026-06-20', 'approved');
