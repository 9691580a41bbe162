-- case: nobody
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO meeting(id, level, title, state, held_on, organizer) VALUES (1, 2, '示例', 'closed', '2026-03-01', 11);
-- case: the organiser
-- expect: ids 1
-- since: 2026-06-30
INSERT INTO meeting(id, level, title, state, held_on, organizer, approved_by, approved_on) VALUES (1, 2, '示例', 'approved', '2026-07-01', 11, 11, '2026-02-20');
-- case: the deputy
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on, organizer, approved_by, approved_on) VALUES (1, 2, '示例', 'closed', '2026-03-01', 11, 2, '2026-02-20');
-- case: being prepared
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on, organizer) VALUES (1, 2, '示例', 'checked', '2026-07-01', 11), (2, 2, '示例二', 'cancelled', '2026-03-01', 11);
-- case: its day is past, and it was neither approved nor cancelled
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO meeting(id, level, title, state, held_on, organizer) VALUES (1, 2, '示例', 'draft', '2026-03-01', 11);
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO meeting(id, level, title, state, held_on, organizer) VALUES (1, 2, '示例', 'closed', '2026-03-01', 11);
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on, organizer) VALUES (1, 2, '示例', 'closed', '2026-03-01', 11);
-- case: approved on the day, and the day after; today is its day and it is not approved yet; called off
-- expect: ids 2
INSERT INTO meeting(id, title, state, held_on, organizer, approved_by, approved_on, level) VALUES (1, '甲', 'closed', '2026-03-01', 15, 2, '2026-03-01', 2), (2, '乙', 'closed', '2026-03-01', 15, 2, '2026-03-02', 2), (3, '丙', 'checked', '2026-06-30', 15, NULL, NULL, 2), (4, '丁', 'cancelled', '2026-03-01', 15, NULL, NULL, 2);
-- case: the same of an ordinary meeting, which holds nothing classified
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on, organizer) VALUES (1, 0, '示例', 'closed', '2026-03-01', 11);
-- case: of 内部 matter; an open one
-- expect: ids 1
INSERT INTO meeting(id, title, level, state, held_on, organizer) VALUES (1, '示例', 1, 'closed', '2026-03-01', 11), (2, '示例', 0, 'closed', '2026-03-01', 11);
