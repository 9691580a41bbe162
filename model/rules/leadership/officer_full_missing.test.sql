-- case: only part-time officers
-- expect: ids 1
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('officer_part', 3, '2025-01-01', 'live');
-- case: one full-time officer
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('officer_full', 3, '2025-01-01', 'live');
-- case: he leaves tomorrow
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('officer_full', 3, '2025-01-01', '2026-07-01', 'ended');
