-- case: sent to repair, nothing registered; back by now
-- expect: ids 1,2
-- since: 2026-03-01,2026-03-01
INSERT INTO equipment(id, name, state, secret_level, repair_on, repaired_on) VALUES (1, '示例', 'in_repair', 2, '2026-03-01', NULL), (2, '示例', 'in_use', 2, '2026-03-01', '2026-03-05');
-- case: an earlier time, which the next one overwrote
-- expect: ids 1
-- since: 2026-02-01
INSERT INTO equipment(id, name, state, secret_level, repair_on) VALUES (1, '示例', 'in_repair', 2, '2026-05-01');
INSERT INTO maintenance(id, equipment, fault, state, reported_on) VALUES (1, 1, '示例', 'reported', '2026-05-01');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, done_on, state) VALUES ('equipment', 1, 'repair', NULL, '2026-02-01', 'kept'), ('equipment', 1, 'repair', '2026-02-01', '2026-05-01', 'kept');
-- case: reported on that day, done on that day, given up after it; unclassified; never sent; the year before
-- expect: 0
INSERT INTO equipment(id, name, state, secret_level, repair_on) VALUES (1, '示例', 'in_repair', 2, '2026-03-01'), (2, '示例', 'in_use', 2, '2026-03-01'), (3, '示例', 'in_use', 2, '2026-03-01'), (4, '示例', 'in_repair', 1, '2026-03-01'), (5, '示例', 'in_use', 2, NULL), (6, '示例', 'in_use', 2, '2025-12-31');
INSERT INTO maintenance(id, equipment, fault, state, reported_on, done_on, dropped_on) VALUES (1, 1, '示例', 'reported', '2026-03-01', NULL, NULL), (2, 2, '示例', 'done', '2026-02-20', '2026-03-01', NULL), (3, 3, '示例', 'dropped', '2026-02-20', NULL, '2026-03-02');
-- case: reported the day after; done the day before; given up the day before; another's
-- expect: ids 1,2,3,4
INSERT INTO equipment(id, name, state, secret_level, repair_on) VALUES (1, '示例', 'in_repair', 2, '2026-03-01'), (2, '示例', 'in_use', 3, '2026-03-01'), (3, '示例', 'in_use', 2, '2026-03-01'), (4, '示例', 'in_use', 2, '2026-01-01');
INSERT INTO maintenance(id, equipment, fault, state, reported_on, done_on, dropped_on) VALUES (1, 1, '示例', 'reported', '2026-03-02', NULL, NULL), (2, 2, '示例', 'done', '2026-02-20', '2026-02-28', NULL), (3, 3, '示例', 'dropped', '2026-02-20', NULL, '2026-02-28'), (4, 9, '示例', 'approved', '2026-01-01', NULL, NULL);
