INSERT INTO person(id, name, left_on, state) VALUES (5, '甲', NULL, 'active'), (6, '乙', NULL, 'active'), (7, '丙', '2026-05-01', 'left');
-- case: auditor and manager; security and manager; till he left
-- expect: ids 2,4,6
-- since: 2026-03-01,2026-02-01,2026-02-01
-- until: -,2026-06-01,2026-05-01
INSERT INTO appointment(id, role, person, from_on, until_on, state) VALUES (1, 'system_manager', 5, '2026-01-01', NULL, 'live'), (2, 'system_auditor', 5, '2026-03-01', NULL, 'live'),
 (3, 'system_security', 6, '2026-01-01', NULL, 'live'), (4, 'system_manager', 6, '2026-02-01', '2026-06-01', 'ended'), (5, 'system_security', 7, '2026-02-01', NULL, 'live'), (6, 'system_auditor', 7, '2026-01-01', NULL, 'live');
-- case: only the auditor must stand apart
-- setting: administrators_apart 0
-- expect: 0
INSERT INTO appointment(id, role, person, from_on, state) VALUES (3, 'system_security', 6, '2026-01-01', 'live'), (4, 'system_manager', 6, '2026-02-01', 'live');
-- case: and the auditor all the same
-- setting: administrators_apart 0
-- expect: ids 4
INSERT INTO appointment(id, role, person, from_on, state) VALUES (3, 'system_security', 6, '2026-01-01', 'live'), (4, 'system_auditor', 6, '2026-02-01', 'live');
-- case: one after the other; of two systems; from tomorrow; another post beside it
-- expect: 0
INSERT INTO appointment(id, role, person, system, from_on, until_on, state) VALUES (1, 'system_manager', 5, NULL, '2026-01-01', '2026-03-01', 'ended'), (2, 'system_auditor', 5, NULL, '2026-03-01', NULL, 'live'),
 (3, 'system_security', 6, 1, '2026-01-01', NULL, 'live'), (4, 'system_auditor', 6, 2, '2026-02-01', NULL, 'live'), (5, 'password_keeper', 5, NULL, '2026-01-01', NULL, 'live'), (6, 'system_security', 7, NULL, '2026-01-01', NULL, 'live'), (7, 'system_manager', 7, NULL, '2026-07-01', NULL, 'live');
