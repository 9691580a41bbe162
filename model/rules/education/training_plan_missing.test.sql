-- case: only a cancelled course
-- expect: ids 1
-- since: 2026-04-02
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO course (year, title, topic, group_kind, state) VALUES (2026, '培训', 'law', 'everyone', 'cancelled');
-- case: one course planned
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO course (year, title, topic, group_kind, state) VALUES (2026, '培训', 'law', 'everyone', 'planned');
-- case: not yet due
-- today: 2026-04-01
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
-- case: the first course was entered in May
-- expect: 1
-- since: 2026-04-02
-- until: 2026-05-10
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO course (year, title, topic, group_kind, planned_on, state, created_at) VALUES (2026, '培训', 'law', 'everyone', '2026-09-10', 'planned', '2026-05-10T09:00:00'), (2026, '培训二', 'law', 'everyone', NULL, 'planned', '2026-05-20T09:00:00');
-- case: entered by a sheet in June, for March; held in March
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO course (id, year, title, topic, group_kind, planned_on, state, created_at) VALUES (1, 2026, '培训', 'law', 'everyone', '2026-03-10', 'done', '2026-06-10T09:00:00');
-- case: the same, no day planned, a session held in March
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO course (id, year, title, topic, group_kind, state, created_at) VALUES (1, 2026, '培训', 'law', 'everyone', 'done', '2026-06-10T09:00:00');
INSERT INTO course_session (id, course, title, kind, topic, group_kind, held_on, state) VALUES (1, 1, '讲座', 'lecture', 'law', 'everyone', '2026-03-20', 'held');
-- case: all of the plan lies ahead of the day of judgement
-- today: 2026-05-01
-- expect: 1
-- until: -
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO course (year, title, topic, group_kind, planned_on, state, created_at) VALUES (2026, '培训', 'law', 'everyone', '2026-09-10', 'planned', '2026-05-10T09:00:00');
