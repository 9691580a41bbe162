INSERT INTO person(id, name, state) VALUES (1, '张三', 'active'), (2, '李四', 'active'), (3, '王五', 'left');

-- case: none at all
-- expect: ids 1
-- since: 2026-06-08
INSERT INTO leaving(id, person, leave_on, handed_over_on, state) VALUES (1, 1, '2026-06-10', '2026-06-08', 'approved');
-- case: closed afterwards
-- expect: ids 1
-- since: 2026-06-08
-- until: 2026-06-15
INSERT INTO leaving(id, person, leave_on, handed_over_on, state) VALUES (1, 1, '2026-06-10', '2026-06-08', 'approved');
INSERT INTO handover(id, person, closed_on, state) VALUES (1, 1, '2026-06-15', 'closed');
-- case: one of years ago
-- expect: ids 1
-- since: 2026-06-08
INSERT INTO leaving(id, person, leave_on, handed_over_on, state) VALUES (1, 1, '2026-06-10', '2026-06-08', 'approved');
INSERT INTO handover(id, person, closed_on, state) VALUES (1, 1, '2024-06-15', 'closed');
-- case: closed before
-- expect: 0
INSERT INTO leaving(id, person, leave_on, handed_over_on, state) VALUES (1, 1, '2026-06-10', '2026-06-08', 'approved');
INSERT INTO handover(id, person, closed_on, state) VALUES (1, 1, '2026-06-08', 'closed');
-- case: still handing over
-- expect: 0
INSERT INTO leaving(id, person, leave_on, state) VALUES (1, 1, '2026-06-10', 'opened');
