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
-- case: appointed in autumn
-- today: 2026-12-31
-- expect: 0
INSERT INTO appointment (role, person, from_on, state) VALUES ('officer_part', 1, '2026-09-01', 'live');
-- case: no officer
-- today: 2026-12-31
-- expect: 0
