-- case: three sessions, two topics
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO course_session (title, kind, topic, group_kind, held_on, state) VALUES ('一', 'lecture', 'law', 'everyone', '2026-05-01', 'held'), ('二', 'lecture', 'law', 'everyone', '2026-06-01', 'held'), ('三', 'lecture', 'cases', 'everyone', '2026-07-01', 'held');
-- case: three topics
-- today: 2026-12-31
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO course_session (title, kind, topic, group_kind, held_on, state) VALUES ('一', 'lecture', 'law', 'everyone', '2026-05-01', 'held'), ('二', 'lecture', 'carrier', 'everyone', '2026-06-01', 'held'), ('三', 'lecture', 'cases', 'everyone', '2026-07-01', 'held');
-- case: in time yet
-- today: 2026-06-30
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
