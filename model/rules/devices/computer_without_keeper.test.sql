-- case: bad
-- expect: ids 1
INSERT INTO computer(id, name, state, started_on, secret_level) VALUES (1, '示例', 'in_use', '2026-01-05', 2);
-- case: good
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, keeper) VALUES (1, '示例', 'in_use', '2026-01-05', 2, 5);
-- case: retired
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level) VALUES (1, '示例', 'retired', '2026-01-05', 2);
-- case: nobody for two months; for a week; nobody since the last one went
-- expect: ids 1,3
-- since: 2026-01-05,2026-05-20
-- until: 2026-03-01,-
INSERT INTO computer(id, name, state, started_on, secret_level, keeper) VALUES (1, '示例一', 'in_use', '2026-01-05', 2, 6), (2, '示例二', 'in_use', '2026-01-05', 2, 6), (3, '示例三', 'in_use', '2026-01-05', 2, NULL);
INSERT INTO periodic_check(id, target_register, target_record, kind, person, lacking, last_on, done_on, state) VALUES (1, 'computer', 1, 'keeper', NULL, 1, NULL, '2026-03-01', 'kept'), (2, 'computer', 2, 'keeper', NULL, 1, '2026-03-01', '2026-03-08', 'kept'),
 (3, 'computer', 3, 'keeper', 5, 0, NULL, '2026-05-20', 'kept');
-- case: put right last year
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, keeper) VALUES (1, '示例', 'in_use', '2025-01-05', 2, 6);
INSERT INTO periodic_check(id, target_register, target_record, kind, person, lacking, last_on, done_on, state) VALUES (1, 'computer', 1, 'keeper', NULL, 1, NULL, '2025-12-31', 'kept');
