-- case: only a lecture was held
-- today: 2026-12-31
-- expect: ids 1
-- since: 2026-12-21
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO course_session (title, kind, topic, group_kind, held_on, state) VALUES ('讲座', 'lecture', 'law', 'everyone', '2026-05-01', 'held');
-- case: studied once
-- today: 2026-12-31
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO course_session (title, kind, topic, group_kind, held_on, state) VALUES ('学习', 'central_group', 'law', 'leaders', '2026-05-01', 'held');
-- case: the year is still running
-- today: 2026-12-20
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
-- case: studied in the last days of the year, after the time
-- today: 2026-12-31
-- expect: ids 1
-- until: 2026-12-21
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO course_session (title, kind, state, held_on) VALUES ('学习', 'central_group', 'held', '2026-12-21');
-- case: on the last day of the time
-- today: 2026-12-31
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO course_session (title, kind, state, held_on) VALUES ('学习', 'central_group', 'held', '2026-12-20');
