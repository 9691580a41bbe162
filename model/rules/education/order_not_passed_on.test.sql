-- case: received three weeks ago, not yet passed on
-- expect: ids 1
-- since: 2026-06-19
INSERT INTO course_session (id, title, kind, topic, group_kind, received_on, state) VALUES (1, '通报', 'passing_on', 'orders', 'everyone', '2026-06-08', 'planned');
-- case: passed on after eleven days
-- expect: ids 1
-- since: 2026-03-12
-- until: 2026-03-12
INSERT INTO course_session (id, title, kind, topic, group_kind, received_on, held_on, state) VALUES (1, '通报', 'passing_on', 'orders', 'everyone', '2026-03-01', '2026-03-12', 'held');
-- case: passed on on the tenth day
-- expect: 0
INSERT INTO course_session (id, title, kind, topic, group_kind, received_on, held_on, state) VALUES (1, '通报', 'passing_on', 'orders', 'everyone', '2026-03-01', '2026-03-11', 'held');
-- case: the tenth day is today
-- expect: 0
INSERT INTO course_session (id, title, kind, topic, group_kind, received_on, state) VALUES (1, '通报', 'passing_on', 'orders', 'everyone', '2026-06-20', 'planned');
-- case: withdrawn
-- expect: 0
INSERT INTO course_session (id, title, kind, topic, group_kind, received_on, state) VALUES (1, '通报', 'passing_on', 'orders', 'everyone', '2026-01-01', 'cancelled');
-- case: on the tenth day, and the eleventh; today is the tenth; called off; late last year
-- expect: ids 2
-- since: 2026-03-12
-- until: 2026-03-12
INSERT INTO course_session (id, title, kind, topic, group_kind, received_on, held_on, state) VALUES (1, '甲', 'passing_on', 'orders', 'everyone', '2026-03-01', '2026-03-11', 'held'), (2, '乙', 'passing_on', 'orders', 'everyone', '2026-03-01', '2026-03-12', 'held'), (3, '丙', 'passing_on', 'orders', 'everyone', '2026-06-20', NULL, 'planned'),
 (4, '丁', 'passing_on', 'orders', 'everyone', '2026-03-01', NULL, 'cancelled'), (5, '戊', 'passing_on', 'orders', 'everyone', '2025-03-01', '2025-05-12', 'held');
