-- case: office has members, but no head
-- expect: ids 1
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('office_member', 3, '2025-01-01', 'live');
-- case: head in office
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('office_head', 11, '2025-06-30', 'live');
-- case: old head ended, new one the same day
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('office_head', 11, '2024-01-01', '2026-03-01', 'ended'), ('office_head', 12, '2026-03-01', NULL, 'live');
-- case: nobody for ten days of the year, since mended
-- expect: ids 1
-- until: 2026-03-11
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO person (id, name, state) VALUES (3, '张', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('office_head', 3, '2025-01-01', '2026-03-01', 'ended'), ('office_head', 3, '2026-03-11', NULL, 'live');
-- case: the next one follows on the day after
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO person (id, name, state) VALUES (3, '张', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('office_head', 3, '2025-01-01', '2026-02-28', 'ended'), ('office_head', 3, '2026-03-01', NULL, 'live');
-- case: nobody for a while in the year before
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO person (id, name, state) VALUES (3, '张', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('office_head', 3, '2024-01-01', '2025-03-01', 'ended'), ('office_head', 3, '2025-12-31', NULL, 'live');
