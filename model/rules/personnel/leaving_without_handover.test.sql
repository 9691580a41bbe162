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
-- case: the handover was withdrawn, closed sixty days before he left, the day before that, on the day of the hand-over, the day after, another's
-- expect: ids 1,3,5,6
-- until: -,-,2026-04-21,-
DELETE FROM person;
INSERT INTO person(id, name, state) SELECT i, '某' || i, 'active' FROM (SELECT 1 AS i UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6) n;
INSERT INTO leaving(id, person, kind, leave_on, class_before, handed_over_on, state) SELECT id, id, 'post', '2026-05-01', 'general', '2026-04-20', 'approved' FROM person;
INSERT INTO handover(person, kind, closed_on, state) VALUES (1, 'leave', '2026-04-10', 'withdrawn'), (2, 'leave', '2026-03-02', 'closed'), (3, 'leave', '2026-03-01', 'closed'), (4, 'leave', '2026-04-20', 'closed'), (5, 'leave', '2026-04-21', 'closed'), (99, 'leave', '2026-04-10', 'closed');
