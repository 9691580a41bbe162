-- case: nobody listed
-- expect: ids 1
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'closed', '2026-03-01');
-- case: only one who was taken off
-- expect: ids 1
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'closed', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, person, state) VALUES (1, 1, 5, 'removed');
-- case: named in the meeting
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on, attendees) VALUES (1, 2, '示例', 'closed', '2026-03-01', '[1,2]');
-- case: named line by line
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'approved', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, person, state) VALUES (1, 1, 5, 'approved');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'closed', '2026-03-01');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'closed', '2026-03-01');
-- case: the same of an ordinary meeting, which holds nothing classified
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 0, '示例', 'closed', '2026-03-01');
-- case: of 内部 matter; an open one
-- expect: ids 1
INSERT INTO meeting(id, title, level, state, held_on) VALUES (1, '示例', 1, 'closed', '2026-03-01'), (2, '示例', 0, 'closed', '2026-03-01');
-- case: planned, and called off
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'draft', '2026-03-01'), (2, 2, '示例', 'cancelled', '2026-03-01');
