-- case: never; a day after it was used; ended unreviewed
-- expect: ids 1,2,3
-- since: 2026-02-01,2026-02-01,2026-02-01
-- until: -,2026-02-02,2026-04-01
INSERT INTO classified_system(id, name, secret_level, started_on, reviewed_on, ended_on, state) VALUES (1, '甲', 3, '2026-02-01', NULL, NULL, 'in_use'), (2, '乙', 3, '2026-02-01', '2026-02-02', NULL, 'in_use'), (3, '丙', 2, '2026-02-01', NULL, '2026-04-01', 'ended');
-- case: reviewed on the day; being built; reviewed before
-- expect: 0
INSERT INTO classified_system(id, name, secret_level, started_on, reviewed_on, state) VALUES (1, '甲', 3, '2026-02-01', '2026-02-01', 'in_use'), (2, '乙', 3, NULL, NULL, 'building'), (3, '丙', 3, '2026-02-01', '2025-12-01', 'in_use');
-- case: in use from today; from tomorrow; nobody knows since when
-- expect: ids 1,3
-- since: 2026-06-30,2026-01-01
INSERT INTO classified_system(id, name, secret_level, started_on, state) VALUES (1, '甲', 3, '2026-06-30', 'in_use'), (2, '乙', 3, '2026-07-01', 'in_use'), (3, '丙', 3, NULL, 'in_use');
-- case: reviewed when it had ended already
-- expect: ids 1
-- until: 2026-04-01
INSERT INTO classified_system(id, name, secret_level, started_on, reviewed_on, ended_on, state) VALUES (1, '甲', 3, '2026-02-01', '2026-05-01', '2026-04-01', 'ended');
