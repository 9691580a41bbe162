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
-- case: cleared for it then, lowered since; lowered before; cleared only after
-- expect: ids 2,3
INSERT INTO person(id, name, clearance_level, cleared_on) VALUES (5, '张三', 0, '2026-04-01'), (6, '李四', 0, '2026-03-01'), (7, '王五', 0, '2026-06-01');
INSERT INTO clearance(id, person, wanted_level, approved_on, state) VALUES (1, 5, 3, '2025-05-01', 'approved'), (2, 6, 3, '2025-05-01', 'ended'), (3, 7, 3, '2026-03-02', 'approved'), (4, 7, 2, '2026-01-02', 'approved'), (5, 7, 3, '2026-01-02', 'refused');
INSERT INTO meeting(id, title, state, held_on, level) VALUES (1, '示例', 'held', '2026-03-01', 3);
INSERT INTO meeting_attendee(id, meeting, person, state) VALUES (1, 1, 5, 'signed'), (2, 1, 6, 'listed'), (3, 1, 7, 'approved');
-- case: cancelled, internal, last year's; the meeting of next month shows today
-- expect: ids 4
-- since: 2026-06-30
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', NULL);
INSERT INTO meeting(id, title, state, held_on, level) VALUES (1, '示例', 'cancelled', '2026-03-01', 3), (2, '示例', 'held', '2026-03-01', 1), (3, '示例', 'held', '2025-12-31', 3), (4, '示例', 'approved', '2026-07-20', 2);
INSERT INTO meeting_attendee(id, meeting, person, state) VALUES (1, 1, 5, 'approved'), (2, 2, 5, 'approved'), (3, 3, 5, 'approved'), (4, 4, 5, 'listed');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 2);
INSERT INTO meeting(id, title, state, held_on, level) VALUES (1, '示例', 'held', '2026-03-01', 3);
INSERT INTO meeting_attendee(id, meeting, person, state) VALUES (1, 1, 5, 'approved');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 2);
INSERT INTO meeting(id, title, state, held_on, level) VALUES (1, '示例', 'held', '2026-03-01', 3);
INSERT INTO meeting_attendee(id, meeting, person, state) VALUES (1, 1, 5, 'approved');
-- case: cleared on the day of it, and lowered since; cleared only the day after it
-- expect: ids 2
-- since: 2026-03-01
-- says: 到2026-03-02才可接触机密级
INSERT INTO person(id, name, clearance_level, cleared_on) VALUES (41, '张三', 2, '2026-05-01'), (42, '李四', 3, '2026-03-02'), (43, '王五', 3, '2026-03-01'), (44, '赵六', 3, NULL);
INSERT INTO clearance(person, wanted_level, approved_on, state) VALUES (41, 3, '2026-03-01', 'ended');
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 3, '示例', 'held', '2026-03-01');
INSERT INTO meeting_attendee(id, meeting, person, state) VALUES (1, 1, 41, 'signed'), (2, 1, 42, 'signed'), (3, 1, 43, 'signed'), (4, 1, 44, 'signed');
