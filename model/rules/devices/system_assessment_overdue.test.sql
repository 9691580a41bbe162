-- case: two years and a day; two years to the day; a top secret one after a year and a day; never
-- expect: ids 2,3,4
-- since: 2026-06-30,2026-06-30,2026-03-02
INSERT INTO classified_system(id, name, secret_level, started_on, assessed_on, state) VALUES (1, '甲', 3, '2020-01-01', '2024-06-30', 'in_use'), (2, '乙', 3, '2020-01-01', '2024-06-29', 'in_use'), (3, '丙', 4, '2020-01-01', '2025-06-29', 'in_use'), (4, '丁', 2, '2024-03-01', NULL, 'in_use');
-- case: a top secret one within the year; a new one; ended; being built
-- expect: 0
INSERT INTO classified_system(id, name, secret_level, started_on, assessed_on, ended_on, state) VALUES (1, '甲', 4, '2020-01-01', '2025-07-01', NULL, 'in_use'), (2, '乙', 3, '2025-01-01', NULL, NULL, 'in_use'), (3, '丙', 3, '2018-01-01', NULL, '2026-01-01', 'ended'), (4, '丁', 3, NULL, NULL, NULL, 'building');
-- case: done too late, and in time
-- expect: ids 1
-- since: 2026-02-02
-- until: 2026-04-01
INSERT INTO classified_system(id, name, secret_level, started_on, assessed_on, state) VALUES (1, '甲', 3, '2020-01-01', '2026-04-01', 'in_use'), (2, '乙', 3, '2020-01-01', '2026-02-01', 'in_use');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, done_on, state) VALUES ('classified_system', 1, 'assessment', '2024-02-01', '2026-04-01', 'kept'), ('classified_system', 2, 'assessment', '2024-02-01', '2026-02-01', 'kept');
