-- case: listed when the meeting was approved already
-- expect: ids 1
INSERT INTO meeting(id, title, state, held_on) VALUES (1, '示例', 'held', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, name, state) VALUES (1, 1, '某某', 'listed');
-- case: approved by the leader
-- expect: 0
INSERT INTO meeting(id, title, state, held_on) VALUES (1, '示例', 'held', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, name, approved_by, state) VALUES (1, 1, '某某', 2, 'signed');
-- case: the list is still being made
-- expect: 0
INSERT INTO meeting(id, title, state, held_on) VALUES (1, '示例', 'checked', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, name, state) VALUES (1, 1, '某某', 'listed');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO meeting(id, title, state, held_on) VALUES (1, '示例', 'held', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, name, state) VALUES (1, 1, '某某', 'listed');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO meeting(id, title, state, held_on) VALUES (1, '示例', 'held', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, name, state) VALUES (1, 1, '某某', 'listed');
