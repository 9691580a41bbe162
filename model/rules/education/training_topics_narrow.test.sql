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
-- case: the third came after the day; the last is not held, the first was last year
-- today: 2026-12-31
-- expect: ids 1
-- since: 2026-12-21
-- until: 2026-12-27
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active'), (2, '旧局', 'closed');
INSERT INTO course_session (title, kind, topic, held_on, state) VALUES ('零', 'lecture', 'orders', '2025-12-31', 'held'), ('一', 'lecture', 'law', '2026-01-01', 'held'), ('二', 'lecture', 'cases', '2026-06-01', 'held'),
 ('二', 'lecture', 'cases', '2026-12-22', 'held'), ('三', 'lecture', 'carrier', '2026-12-27', 'held'), ('四', 'lecture', 'computer', '2026-12-21', 'planned');
-- case: the third on the day itself; the day itself
-- today: 2026-12-21
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO course_session (title, kind, topic, held_on, state) VALUES ('一', 'lecture', 'law', '2026-05-01', 'held'), ('二', 'lecture', 'cases', '2026-06-01', 'held'), ('三', 'lecture', 'carrier', '2026-12-20', 'held');
-- case: none, on the day
-- today: 2026-12-20
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
