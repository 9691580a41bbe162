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
