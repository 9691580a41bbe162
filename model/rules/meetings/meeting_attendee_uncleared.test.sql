-- case: too low
-- expect: ids 1
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 2);
INSERT INTO meeting(id, title, state, held_on, level) VALUES (1, '示例', 'held', '2026-03-01', 3);
INSERT INTO meeting_attendee(id, meeting, person, state) VALUES (1, 1, 5, 'approved');
-- case: high enough
-- expect: 0
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 3);
INSERT INTO meeting(id, title, state, held_on, level) VALUES (1, '示例', 'held', '2026-03-01', 3);
INSERT INTO meeting_attendee(id, meeting, person, state) VALUES (1, 1, 5, 'approved');
-- case: taken off
-- expect: 0
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 2);
INSERT INTO meeting(id, title, state, held_on, level) VALUES (1, '示例', 'held', '2026-03-01', 3);
INSERT INTO meeting_attendee(id, meeting, person, state) VALUES (1, 1, 5, 'removed');
