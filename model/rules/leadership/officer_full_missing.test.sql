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
-- case: nobody for ten days of the year, since mended
-- expect: ids 1
-- until: 2026-03-11
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO person (id, name, state) VALUES (3, '张', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('officer_full', 3, '2025-01-01', '2026-03-01', 'ended'), ('officer_full', 3, '2026-03-11', NULL, 'live');
-- case: the next one follows on the day after
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO person (id, name, state) VALUES (3, '张', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('officer_full', 3, '2025-01-01', '2026-02-28', 'ended'), ('officer_full', 3, '2026-03-01', NULL, 'live');
-- case: nobody for a while in the year before
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO person (id, name, state) VALUES (3, '张', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('officer_full', 3, '2024-01-01', '2025-03-01', 'ended'), ('officer_full', 3, '2025-12-31', NULL, 'live');
