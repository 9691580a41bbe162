-- case: his
-- expect: ids 1
INSERT INTO appointment(id, person, role, from_on, state) VALUES (1, 1, 'group_member', '2026-01-01', 'live');
-- case: over, and nobody's
-- expect: 0
INSERT INTO appointment(id, person, role, from_on, state) VALUES (1, 1, 'group_member', '2026-01-01', 'ended');
