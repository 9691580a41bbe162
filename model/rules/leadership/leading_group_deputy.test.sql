-- case: no deputy in charge named
-- expect: ids 1
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
-- case: named, but only a member
-- expect: 1
INSERT INTO unit (id, name, deputy_in_charge, state) VALUES (1, '局', 2, 'active');
INSERT INTO person (id, name, state) VALUES (2, '李四', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('group_member', 2, '2025-01-01', 'live');
-- case: deputy leader among several
-- expect: 0
INSERT INTO unit (id, name, deputy_in_charge, state) VALUES (1, '局', 2, 'active');
INSERT INTO person (id, name, state) VALUES (2, '李四', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('group_deputy', 3, '2025-01-01', 'live'), ('group_deputy', 2, '2026-06-30', 'live');
-- case: a closed unit does not count
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '旧局', 'closed');
