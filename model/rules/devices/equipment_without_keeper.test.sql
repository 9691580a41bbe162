-- case: nobody
-- expect: ids 1
INSERT INTO equipment(id, name, state) VALUES (1, '复印机', 'in_use');
-- case: somebody
-- expect: 0
INSERT INTO equipment(id, name, state, keeper) VALUES (1, '复印机', 'in_use', 5);
-- case: idle
-- expect: 0
INSERT INTO equipment(id, name, state) VALUES (1, '复印机', 'idle');
-- case: nobody for two months; for a week; nobody since the last one went
-- expect: ids 1,3
-- since: 2026-01-05,2026-05-20
-- until: 2026-03-01,-
INSERT INTO equipment(id, name, state, started_on, secret_level, keeper) VALUES (1, '示例一', 'in_use', '2026-01-05', 2, 6), (2, '示例二', 'in_use', '2026-01-05', 2, 6), (3, '示例三', 'in_use', '2026-01-05', 2, NULL);
INSERT INTO periodic_check(id, target_register, target_record, kind, person, lacking, last_on, done_on, state) VALUES (1, 'equipment', 1, 'keeper', NULL, 1, NULL, '2026-03-01', 'kept'), (2, 'equipment', 2, 'keeper', NULL, 1, '2026-03-01', '2026-03-08', 'kept'),
 (3, 'equipment', 3, 'keeper', 5, 0, NULL, '2026-05-20', 'kept');
-- case: put right last year
-- expect: 0
INSERT INTO equipment(id, name, state, started_on, secret_level, keeper) VALUES (1, '示例', 'in_use', '2025-01-05', 2, 6);
INSERT INTO periodic_check(id, target_register, target_record, kind, person, lacking, last_on, done_on, state) VALUES (1, 'equipment', 1, 'keeper', NULL, 1, NULL, '2025-12-31', 'kept');
