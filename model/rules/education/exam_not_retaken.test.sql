INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
-- case: failed in March, nothing since
-- expect: ids 1
INSERT INTO attendance (id, session, person, attended_on, exam_score, state) VALUES (1, 1, 1, '2026-03-01', 5950, 'attended');
-- case: retaken too late, and passed
-- expect: ids 1
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
