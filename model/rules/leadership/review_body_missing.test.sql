-- case: nobody appointed
-- expect: ids 1
-- since: 2026-01-01
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
-- case: head and one member only
-- expect: 1
-- since: 2026-01-01
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('review_head', 2, '2025-01-01', 'live'), ('review_member', 3, '2025-01-01', 'live');
-- case: head and two members
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('review_head', 2, '2025-01-01', 'live'), ('review_member', 3, '2025-01-01', 'live'), ('review_member', 4, '2025-01-01', 'live');
-- case: a closed unit
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'closed');
-- case: a month without a head, since mended, and the year begins whole
-- expect: ids 1
-- since: 2026-03-01
-- until: 2026-04-01
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('review_member', 4, '2025-01-01', NULL, 'live'), ('review_member', 5, '2025-01-01', NULL, 'live'),
 ('review_head', 3, '2025-01-01', '2026-03-01', 'ended'), ('review_head', 3, '2026-04-01', NULL, 'live');
-- case: a member goes and the next comes on the day after
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('review_member', 4, '2025-01-01', NULL, 'live'), ('review_member', 5, '2025-01-01', '2026-02-28', 'ended'), ('review_member', 6, '2026-03-01', NULL, 'live'),
 ('review_head', 3, '2025-01-01', NULL, 'live');
-- case: a member went in March, the next came in April
-- expect: ids 1
-- since: 2026-03-01
-- until: 2026-04-01
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('review_head', 3, '2025-01-01', NULL, 'live'), ('review_member', 4, '2025-01-01', '2026-03-01', 'ended'), ('review_member', 5, '2025-01-01', NULL, 'live'), ('review_member', 6, '2026-04-01', NULL, 'live'), ('group_member', 7, '2026-03-10', NULL, 'live');
-- case: without a head since November, until February
-- expect: ids 1
-- since: 2025-11-01
-- until: 2026-02-01
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('review_head', 3, '2025-01-01', '2025-11-01', 'ended'), ('review_head', 3, '2026-02-01', NULL, 'live'), ('review_member', 4, '2025-01-01', NULL, 'live'), ('review_member', 5, '2025-01-01', NULL, 'live');
-- case: both go; a head alone does not mend it, nor one who comes tomorrow
-- expect: ids 1
-- since: 2026-03-01
-- until: -
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('review_head', 3, '2025-01-01', '2026-03-01', 'ended'), ('review_head', 3, '2026-04-01', NULL, 'live'), ('review_member', 4, '2025-01-01', '2026-03-01', 'ended'), ('review_member', 5, '2025-01-01', NULL, 'live'), ('review_member', 6, '2026-07-01', NULL, 'live');
