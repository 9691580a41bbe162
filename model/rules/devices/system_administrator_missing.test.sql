INSERT INTO person(id, name, left_on, state) VALUES (5, '甲', NULL, 'active'), (6, '乙', NULL, 'active'), (7, '丙', NULL, 'active'), (8, '丁', '2026-04-01', 'left');
-- case: nobody is appointed; two of the three
-- expect: ids 1,1,2
-- since: 2026-02-01,2026-02-01,2026-02-01
INSERT INTO classified_system(id, name, secret_level, started_on, state) VALUES (1, '甲', 3, '2026-02-01', 'in_use'), (2, '乙', 3, '2026-02-01', 'in_use');
INSERT INTO appointment(role, person, system, from_on, state) VALUES ('system_manager', 5, NULL, '2026-01-01', 'live'), ('system_security', 6, 2, '2026-01-01', 'live');
-- case: all three; not in use; ended before
-- expect: 0
INSERT INTO classified_system(id, name, secret_level, started_on, ended_on, state) VALUES (1, '甲', 3, '2026-02-01', NULL, 'in_use'), (2, '乙', 3, NULL, NULL, 'building');
INSERT INTO appointment(role, person, from_on, state) VALUES ('system_manager', 5, '2026-02-01', 'live'), ('system_security', 6, '2026-02-02', 'live'), ('system_auditor', 7, '2026-01-01', 'live');
-- case: the auditor left in April, another came in May; the manager was relieved and another followed the next day
-- expect: ids 1
-- since: 2026-04-01
-- until: 2026-05-01
-- says: 安全审计员
INSERT INTO classified_system(id, name, secret_level, started_on, state) VALUES (1, '甲', 3, '2020-02-01', 'in_use');
INSERT INTO appointment(role, person, from_on, until_on, state) VALUES ('system_manager', 5, '2020-01-01', '2026-03-01', 'ended'), ('system_manager', 6, '2026-03-02', NULL, 'live'), ('system_security', 7, '2020-01-01', NULL, 'live'), ('system_auditor', 8, '2020-01-01', NULL, 'live'), ('system_auditor', 5, '2026-05-01', NULL, 'live');
-- case: a system that ended while one was missing; a post of another system does not count; starts tomorrow
-- expect: ids 1
-- since: 2026-03-01
-- until: 2026-04-01
INSERT INTO classified_system(id, name, secret_level, started_on, ended_on, state) VALUES (1, '甲', 3, '2020-02-01', '2026-04-01', 'ended'), (2, '乙', 3, '2026-07-01', NULL, 'in_use');
INSERT INTO appointment(role, person, system, from_on, until_on, state) VALUES ('system_manager', 5, 1, '2020-01-01', '2026-03-01', 'ended'), ('system_manager', 5, 2, '2020-01-01', NULL, 'live'), ('system_security', 6, NULL, '2020-01-01', NULL, 'live'), ('system_auditor', 7, NULL, '2020-01-01', NULL, 'live');
