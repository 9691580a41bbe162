INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
-- case: failed in March, nothing since
-- expect: ids 1
-- since: 2026-05-01
INSERT INTO attendance (id, session, person, attended_on, exam_score, state) VALUES (1, 1, 1, '2026-03-01', 5950, 'attended');
-- case: retaken too late, and passed
-- expect: ids 1
-- since: 2026-05-01
-- until: 2026-06-01
INSERT INTO attendance (id, session, person, attended_on, exam_score, state) VALUES (1, 1, 1, '2026-03-01', 5000, 'attended'), (2, 2, 1, '2026-06-01', 8000, 'attended');
-- case: passed with the pass mark
-- expect: 0
INSERT INTO attendance (id, session, person, attended_on, exam_score, state) VALUES (1, 1, 1, '2026-03-01', 6000, 'attended');
-- case: retaken in time
-- expect: 0
INSERT INTO attendance (id, session, person, attended_on, exam_score, state) VALUES (1, 1, 1, '2026-03-01', 5000, 'attended'), (2, 2, 1, '2026-04-20', 6500, 'attended');
-- case: still time
-- expect: 0
INSERT INTO attendance (id, session, person, attended_on, exam_score, state) VALUES (1, 1, 1, '2026-06-01', 5000, 'attended');
-- case: thirty days are over today
-- today: 2026-05-30
-- expect: ids 1
-- since: 2026-05-30
INSERT INTO attendance (id, session, person, attended_on, exam_score, state) VALUES (1, 1, 1, '2026-03-30', 5999, 'attended'), (2, 2, 1, '2026-03-31', 5999, 'attended');
-- case: left after the days without; within them
-- expect: ids 1
-- since: 2026-05-01
-- until: 2026-06-01
INSERT INTO person (id, name, left_on, state) VALUES (2, '李四', '2026-06-01', 'left'), (3, '王五', '2026-03-20', 'left');
INSERT INTO attendance (id, session, person, attended_on, exam_score, state) VALUES (1, 1, 2, '2026-03-01', 5000, 'attended'), (2, 1, 3, '2026-03-01', 5000, 'attended');
-- case: what is only entered for, or failed again, is no pass
-- expect: ids 1,2
-- since: 2026-05-01,2026-05-20
-- until: -,-
INSERT INTO attendance (id, session, person, attended_on, exam_score, state) VALUES (1, 1, 1, '2026-03-01', 5000, 'attended'), (2, 2, 1, '2026-03-20', 5999, 'attended'), (3, 3, 1, '2026-03-21', 8000, 'expected'), (4, 4, 1, '2026-03-22', 4000, 'absent');
-- case: another passed; he passed the same day before failing; passed on the last day; passed a day late with the mark
-- expect: ids 1,3,7
-- since: 2026-05-01,2026-05-01,2026-05-01
-- until: -,-,2026-05-01
INSERT INTO person (id, name, state) VALUES (2, '乙', 'active'), (3, '丙', 'active'), (4, '丁', 'active'), (5, '戊', 'active');
INSERT INTO attendance (id, session, person, attended_on, exam_score, state) VALUES (1, 1, 1, '2026-03-01', 5000, 'attended'), (2, 2, 2, '2026-03-20', 8000, 'attended'), (3, 1, 3, '2026-03-01', 5000, 'attended'), (4, 2, 3, '2026-03-01', 8000, 'attended'),
 (5, 1, 4, '2026-03-01', 5000, 'attended'), (6, 2, 4, '2026-04-30', 6000, 'attended'), (7, 1, 5, '2026-03-01', 5000, 'attended'), (8, 2, 5, '2026-05-01', 6000, 'attended');
