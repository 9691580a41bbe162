-- case: planned for spring, nothing held
-- expect: ids 1
-- since: 2026-05-02
INSERT INTO course (id, year, title, topic, group_kind, planned_on, state) VALUES (1, 2026, '培训', 'law', 'everyone', '2026-04-01', 'planned');
-- case: within thirty days
-- expect: 0
INSERT INTO course (id, year, title, topic, group_kind, planned_on, state) VALUES (1, 2026, '培训', 'law', 'everyone', '2026-05-31', 'planned');
-- case: a session was held
-- expect: 0
INSERT INTO course (id, year, title, topic, group_kind, planned_on, state) VALUES (1, 2026, '培训', 'law', 'everyone', '2026-04-01', 'planned');
INSERT INTO course_session (course, title, kind, topic, group_kind, held_on, state) VALUES (1, '培训', 'lecture', 'law', 'everyone', '2026-04-20', 'held');
-- case: cancelled
-- expect: 0
INSERT INTO course (id, year, title, topic, group_kind, planned_on, state) VALUES (1, 2026, '培训', 'law', 'everyone', '2026-04-01', 'cancelled');
-- case: held 31 days after the plan; another on the thirtieth
-- expect: ids 1
-- until: 2026-04-01
INSERT INTO course (id, year, title, state, planned_on) VALUES (1, 2026, '甲', 'done', '2026-03-01'), (2, 2026, '乙', 'done', '2026-03-01');
INSERT INTO course_session (course, title, kind, state, held_on) VALUES (1, '甲', 'lecture', 'held', '2026-04-01'), (2, '乙', 'lecture', 'held', '2026-03-31');
-- case: held on the thirtieth day, and the day after; called off, held by a session that was called off; today is the thirtieth day
-- expect: ids 2,4
-- since: 2026-05-02,2026-05-02
-- until: 2026-05-02,-
INSERT INTO course (id, year, title, topic, group_kind, planned_on, state) VALUES (1, 2026, '甲', 'law', 'everyone', '2026-04-01', 'done'), (2, 2026, '乙', 'law', 'everyone', '2026-04-01', 'done'), (3, 2026, '丙', 'law', 'everyone', '2026-04-01', 'cancelled'), (4, 2026, '丁', 'law', 'everyone', '2026-04-01', 'planned'), (5, 2026, '戊', 'law', 'everyone', '2026-05-31', 'planned');
INSERT INTO course_session (id, title, course, kind, topic, group_kind, held_on, state) VALUES (1, '甲', 1, 'lecture', 'law', 'everyone', '2026-05-01', 'held'), (2, '乙', 2, 'lecture', 'law', 'everyone', '2026-05-02', 'held'), (4, '丁', 4, 'lecture', 'law', 'everyone', '2026-04-02', 'cancelled');
-- case: finished without a session, 31 and 30 days after the plan; put off on the 31st day, and on the 30th; put off too late, but held before
-- expect: ids 1,3
-- since: 2026-04-01,2026-04-01
-- until: 2026-04-01,2026-04-01
INSERT INTO course (id, year, title, state, planned_on, finished_on) VALUES (1, 2026, '甲', 'done', '2026-03-01', '2026-04-01'), (2, 2026, '乙', 'done', '2026-03-01', '2026-03-31'), (3, 2026, '丙', 'planned', '2026-09-01', NULL), (4, 2026, '丁', 'planned', '2026-09-01', NULL), (5, 2026, '戊', 'planned', '2026-09-01', NULL);
INSERT INTO course_session (course, title, kind, state, held_on) VALUES (5, '戊', 'lecture', 'held', '2026-03-20');
INSERT INTO periodic_check(target_register, target_record, kind, due_on, done_on) VALUES ('course', 3, 'term', '2026-03-01', '2026-04-01'), ('course', 4, 'term', '2026-03-01', '2026-03-31'), ('course', 5, 'term', '2026-03-01', '2026-05-01');
