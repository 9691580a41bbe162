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
INSERT INTO course (id, year, title, state, planned_on) VALUES (1, 2026, '甲', 'done', '2026-03-01'), (2, 2026, '乙', 'done', '2026-03-01');
INSERT INTO course_session (course, title, kind, state, held_on) VALUES (1, '甲', 'lecture', 'held', '2026-04-01'), (2, '乙', 'lecture', 'held', '2026-03-31');
