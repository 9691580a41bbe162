-- case: nobody appointed
-- expect: ids 1
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
-- case: head and one member only
-- expect: 1
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('review_head', 2, '2025-01-01', 'live'), ('review_member', 3, '2025-01-01', 'live');
-- case: head and two members
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('review_head', 2, '2025-01-01', 'live'), ('review_member', 3, '2025-01-01', 'live'), ('review_member', 4, '2025-01-01', 'live');
-- case: a closed unit
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'closed');
