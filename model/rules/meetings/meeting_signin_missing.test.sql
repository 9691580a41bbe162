-- case: one neither here nor absent
-- expect: ids 1
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'closed', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, person, approved_by, state) VALUES (1, 1, 5, 2, 'approved'), (2, 1, 6, 2, 'signed');
-- case: all accounted for
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'closed', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, person, approved_by, state) VALUES (1, 1, 5, 2, 'absent'), (2, 1, 6, 2, 'signed');
-- case: still going on
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'held', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, person, approved_by, state) VALUES (1, 1, 5, 2, 'approved');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'closed', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, person, approved_by, state) VALUES (1, 1, 5, 2, 'approved'), (2, 1, 6, 2, 'signed');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'closed', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, person, approved_by, state) VALUES (1, 1, 5, 2, 'approved'), (2, 1, 6, 2, 'signed');
-- case: the same of an ordinary meeting, which holds nothing classified
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 0, '示例', 'closed', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, person, approved_by, state) VALUES (1, 1, 5, 2, 'approved'), (2, 1, 6, 2, 'signed');
-- case: of 内部 matter; an open one
-- expect: ids 1
INSERT INTO meeting(id, title, level, state, held_on) VALUES (1, '示例', 1, 'closed', '2026-03-01'), (2, '示例', 0, 'closed', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, person, approved_by, state) VALUES (1, 1, 5, 2, 'approved'), (2, 2, 6, 2, 'approved');
