-- case: absent in March, nothing since
-- expect: ids 1
INSERT INTO person(id, name, state) VALUES (5, '张三', 'active');
INSERT INTO course_session(id, title, topic, held_on, state) VALUES (1, '讲座', 'law', '2026-03-01', 'held');
INSERT INTO attendance(id, session, person, state) VALUES (1, 1, 5, 'absent');
-- case: made up in May, a day late
-- expect: ids 1
-- until: 2026-05-01
INSERT INTO person(id, name, state) VALUES (5, '张三', 'active');
INSERT INTO course_session(id, title, topic, held_on, state) VALUES (1, '讲座', 'law', '2026-03-01', 'held'), (2, '补课', 'law', '2026-05-01', 'held');
INSERT INTO attendance(id, session, person, state) VALUES (1, 1, 5, 'absent'), (2, 2, 5, 'attended');
-- case: there is time yet
-- expect: 0
INSERT INTO person(id, name, state) VALUES (5, '张三', 'active');
INSERT INTO course_session(id, title, topic, held_on, state) VALUES (1, '讲座', 'law', '2026-06-01', 'held');
INSERT INTO attendance(id, session, person, state) VALUES (1, 1, 5, 'absent');
-- case: missed late in the last year, the time to make up ended in this one
-- expect: ids 1
INSERT INTO person (id, name, state) VALUES (3, '张', 'active');
INSERT INTO course_session (id, title, kind, topic, state, held_on) VALUES (1, '甲', 'lecture', 'law', 'held', '2025-12-01');
INSERT INTO attendance (id, session, person, state) VALUES (1, 1, 3, 'absent');
-- case: made up on the last day
-- expect: 0
INSERT INTO person (id, name, state) VALUES (3, '张', 'active');
INSERT INTO course_session (id, title, kind, topic, state, held_on) VALUES (1, '甲', 'lecture', 'law', 'held', '2026-01-10'), (2, '乙', 'lecture', 'law', 'held', '2026-03-11');
INSERT INTO attendance (id, session, person, state) VALUES (1, 1, 3, 'absent'), (2, 2, 3, 'attended');
-- case: made up a day late
-- expect: ids 1
-- until: 2026-03-12
INSERT INTO person (id, name, state) VALUES (3, '张', 'active');
INSERT INTO course_session (id, title, kind, topic, state, held_on) VALUES (1, '甲', 'lecture', 'law', 'held', '2026-01-10'), (2, '乙', 'lecture', 'law', 'held', '2026-03-12');
INSERT INTO attendance (id, session, person, state) VALUES (1, 1, 3, 'absent'), (2, 2, 3, 'attended');
-- case: sixty days, and the day after
-- today: 2026-05-01
-- expect: ids 2
-- since: 2026-05-01
-- until: -
INSERT INTO person(id, name, state) VALUES (5, '张三', 'active');
INSERT INTO course_session(id, title, topic, held_on, state) VALUES (1, '讲座', 'law', '2026-03-02', 'held'), (2, '讲座', 'cases', '2026-03-01', 'held');
INSERT INTO attendance(id, session, person, state) VALUES (1, 1, 5, 'absent'), (2, 2, 5, 'absent');
-- case: another topic, one before it, one he did not come to either, one to come, one's colleague; called and never ticked off
-- expect: ids 1
-- until: -
INSERT INTO person(id, name, state) VALUES (5, '张三', 'active'), (6, '李四', 'active');
INSERT INTO course_session(id, title, topic, held_on, state) VALUES (1, '讲座', 'law', '2026-03-01', 'held'), (2, '讲座', 'cases', '2026-03-10', 'held'), (3, '讲座', 'law', '2026-02-01', 'held'), (4, '讲座', 'law', '2026-04-28', 'held'), (5, '讲座', 'law', '2026-07-10', 'held');
INSERT INTO attendance(id, session, person, state) VALUES (1, 1, 5, 'expected'), (2, 2, 5, 'attended'), (3, 3, 5, 'attended'), (4, 4, 5, 'expected'), (5, 5, 5, 'attended'), (6, 4, 6, 'attended');
UPDATE course_session SET held_on = '2026-06-20' WHERE id = 4;
-- case: made up the same day; not held; who left in time, and who left later; the days ended on the first of January, and in the year before
-- expect: ids 3,6
-- since: 2026-05-01,2026-01-01
INSERT INTO person(id, name, left_on, state) VALUES (5, '张三', NULL, 'active'), (6, '李四', '2026-04-30', 'left'), (7, '王五', '2026-05-01', 'left');
INSERT INTO course_session(id, title, topic, held_on, state) VALUES (1, '讲座', 'law', '2026-03-01', 'held'), (2, '讲座', 'law', '2026-03-01', 'held'), (3, '讲座', 'cases', '2026-03-01', 'cancelled'), (4, '讲座', 'carrier', '2025-11-01', 'held'), (5, '讲座', 'orders', '2025-10-31', 'held');
INSERT INTO attendance(id, session, person, state) VALUES (1, 1, 5, 'absent'), (2, 2, 5, 'attended'), (3, 1, 7, 'absent'), (4, 3, 5, 'absent'), (5, 1, 6, 'absent'), (6, 4, 5, 'absent'), (7, 5, 5, 'absent');
-- case: in a period that begins on its day
-- from: 2026-05-01
-- expect: ids 1
INSERT INTO person(id, name, state) VALUES (5, '张三', 'active');
INSERT INTO course_session(id, title, topic, held_on, state) VALUES (1, '讲座', 'law', '2026-03-01', 'held');
INSERT INTO attendance(id, session, person, state) VALUES (1, 1, 5, 'absent');
-- case: in one that begins the day after
-- from: 2026-05-02
-- expect: 0
INSERT INTO person(id, name, state) VALUES (5, '张三', 'active');
INSERT INTO course_session(id, title, topic, held_on, state) VALUES (1, '讲座', 'law', '2026-03-01', 'held');
INSERT INTO attendance(id, session, person, state) VALUES (1, 1, 5, 'absent');
-- case: the missed session itself gone through later: on the last day, the day after, by a session of the time attended later; in time all the while
-- expect: ids 2,3
-- since: 2026-05-01,2026-05-01
-- until: 2026-05-01,2026-05-02
INSERT INTO person(id, name, state) VALUES (1, '甲', 'active'), (2, '乙', 'active'), (3, '丙', 'active'), (4, '丁', 'active');
INSERT INTO course_session(id, title, topic, held_on, state) VALUES (1, '讲座', 'law', '2026-03-01', 'held'), (2, '讲座', 'law', '2026-03-05', 'held');
INSERT INTO attendance(id, session, person, attended_on, state) VALUES (1, 1, 1, '2026-04-30', 'attended'), (2, 1, 2, '2026-05-01', 'attended'), (3, 1, 3, NULL, 'absent'), (4, 2, 3, '2026-05-02', 'attended'), (5, 1, 4, '2026-03-01', 'attended');
