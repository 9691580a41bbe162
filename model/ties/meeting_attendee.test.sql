-- case: listed for one to come
-- expect: ids 1
INSERT INTO meeting(id, title, state) VALUES (1, '示例会', 'approved');
INSERT INTO meeting_attendee(id, meeting, person, state) VALUES (1, 1, 1, 'approved');
-- case: signed in, and a meeting that is over
-- expect: 0
INSERT INTO meeting(id, title, state) VALUES (1, '示例会', 'approved'), (2, '示例会二', 'closed');
INSERT INTO meeting_attendee(id, meeting, person, state) VALUES (1, 1, 1, 'signed'), (2, 2, 1, 'approved');
