-- case: listed when the meeting was approved already
-- expect: ids 1
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'held', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, name, state) VALUES (1, 1, '某某', 'listed');
-- case: approved by the leader
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'held', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, name, approved_by, state) VALUES (1, 1, '某某', 2, 'signed');
-- case: the list is still being made
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'checked', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, name, state) VALUES (1, 1, '某某', 'listed');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'held', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, name, state) VALUES (1, 1, '某某', 'listed');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'held', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, name, state) VALUES (1, 1, '某某', 'listed');
-- case: a meeting of next year is judged next year, once
-- today: 2026-12-31
-- expect: 0
INSERT INTO meeting(id, title, level, state, held_on, approved_on, approved_by) VALUES (1, '示例', 2, 'approved', '2027-01-10', '2026-12-20', 2);
INSERT INTO meeting_attendee(id, meeting, person, state) VALUES (1, 1, 5, 'listed');
-- case: then
-- today: 2027-01-10
-- expect: ids 1
-- since: 2027-01-10
INSERT INTO meeting(id, title, level, state, held_on, approved_on, approved_by) VALUES (1, '示例', 2, 'approved', '2027-01-10', '2026-12-20', 2);
INSERT INTO meeting_attendee(id, meeting, person, state) VALUES (1, 1, 5, 'listed');
-- case: the same of an ordinary meeting, which holds nothing classified
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 0, '示例', 'held', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, name, state) VALUES (1, 1, '某某', 'listed');
-- case: of 内部 matter; an open one
-- expect: ids 1
INSERT INTO meeting(id, title, level, state, held_on) VALUES (1, '示例', 1, 'held', '2026-03-01'), (2, '示例', 0, 'held', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, name, state) VALUES (1, 1, '某某', 'listed'), (2, 2, '某某', 'listed');
-- case: one row, whoever else there is
-- expect: ids 1
INSERT INTO person(id, name) VALUES (5, '张三'), (6, '李四');
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'held', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, person, state) VALUES (1, 1, 5, 'listed');
