INSERT INTO person (id, name, state) VALUES (1, '王五', 'active');
-- case: trained in law only
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO appointment (role, person, from_on, state) VALUES ('officer_part', 1, '2020-01-01', 'live');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, state) VALUES (1, '讲座', 'lecture', 'law', 'everyone', '2026-05-01', 'held');
INSERT INTO attendance (session, person, attended_on, state) VALUES (1, 1, '2026-05-01', 'attended');
-- case: trained
-- today: 2026-12-31
-- expect: 0
INSERT INTO appointment (role, person, from_on, state) VALUES ('officer_part', 1, '2020-01-01', 'live');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, state) VALUES (1, '培训', 'sent_out', 'computer', 'officers', '2026-05-01', 'held');
INSERT INTO attendance (session, person, attended_on, state) VALUES (1, 1, '2026-05-01', 'attended');
-- case: the training was called off after he had signed in
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO appointment (role, person, from_on, state) VALUES ('officer_part', 1, '2020-01-01', 'live');
INSERT INTO course_session (id, title, kind, topic, group_kind, held_on, state) VALUES (1, '培训', 'sent_out', 'computer', 'officers', '2026-05-01', 'cancelled');
INSERT INTO attendance (session, person, attended_on, state) VALUES (1, 1, '2026-05-01', 'attended');
-- case: appointed in autumn
-- today: 2026-12-31
-- expect: 0
INSERT INTO appointment (role, person, from_on, state) VALUES ('officer_part', 1, '2026-09-01', 'live');
-- case: no officer
-- today: 2026-12-31
-- expect: 0
-- case: not before the day is over
-- today: 2026-12-20
-- expect: 0
INSERT INTO appointment (role, person, from_on, state) VALUES ('officer_full', 1, '2020-01-01', 'live');
-- case: the day after, whichever officer; one appointed in July, one whose term ended that day, one of another role
-- today: 2026-12-21
-- expect: ids 1,2
-- since: 2026-12-21,2026-12-21
INSERT INTO person (id, name, state) VALUES (2, '李四', 'active'), (3, '李四', 'active'), (4, '李四', 'active'), (5, '李四', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('officer_full', 1, '2020-01-01', NULL, 'live'), ('officer_part', 2, '2026-06-30', '2026-12-21', 'ended'), ('officer_part', 3, '2026-07-01', NULL, 'live'),
 ('officer_part', 4, '2020-01-01', '2026-12-20', 'ended'), ('group_member', 5, '2020-01-01', NULL, 'live');
-- case: trained after the day, only called, trained last year; who left before the day is not asked
-- today: 2026-12-31
-- expect: ids 1,2,3
-- until: 2026-12-28,-,-
INSERT INTO person (id, name, left_on, state) VALUES (2, '李四', NULL, 'active'), (3, '李四', NULL, 'active'), (4, '李四', '2026-12-20', 'left');
INSERT INTO appointment (role, person, from_on, state) VALUES ('officer_part', 1, '2020-01-01', 'live'), ('officer_part', 2, '2020-01-01', 'live'), ('officer_part', 3, '2020-01-01', 'live'), ('officer_part', 4, '2020-01-01', 'live');
INSERT INTO course_session (id, title, kind, topic, held_on, state) VALUES (1, '培训', 'lecture', 'computer', '2026-12-28', 'held');
INSERT INTO attendance (session, person, attended_on, state) VALUES (1, 1, '2026-12-28', 'attended'), (1, 2, '2026-12-28', 'expected'), (1, 3, '2025-12-31', 'attended');
