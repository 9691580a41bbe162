-- case: more than a year ago
-- expect: ids 1
INSERT INTO equipment(id, name, state, last_check_on) VALUES (1, '复印机', 'in_use', '2025-06-01');
-- case: in January
-- expect: 0
INSERT INTO equipment(id, name, state, last_check_on) VALUES (1, '复印机', 'in_use', '2026-01-01');
-- case: retired
-- expect: 0
INSERT INTO equipment(id, name, state, last_check_on) VALUES (1, '复印机', 'retired', '2024-06-01');
-- case: more than a year went by, cured since
-- expect: ids 1
-- until: 2026-06-20
INSERT INTO equipment(id, name, state, last_check_on) VALUES (1, '示例机', 'in_use', '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('equipment', 1, 'check', '2024-01-01', NULL, '2026-06-20');
-- case: checked in time, and once more
-- expect: 0
INSERT INTO equipment(id, name, state, last_check_on) VALUES (1, '示例机', 'in_use', '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('equipment', 1, 'check', '2026-02-01', NULL, '2026-03-01'), ('equipment', 1, 'check', '2026-03-01', NULL, '2026-06-20');
-- case: a year to the day, and a day more
-- expect: ids 2
-- since: 2026-06-30
INSERT INTO equipment(id, name, state, last_check_on) VALUES (1, '示例', 'in_use', '2025-06-30'), (2, '示例', 'in_use', '2025-06-29');
-- case: done on the last day, and the day after
-- expect: ids 2
-- since: 2026-03-02
-- until: 2026-03-02
INSERT INTO equipment(id, name, state, last_check_on) VALUES (1, '甲', 'in_use', '2026-06-20'), (2, '乙', 'in_use', '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on, state) VALUES ('equipment', 1, 'check', '2025-03-01', NULL, '2026-03-01', 'kept'), ('equipment', 2, 'check', '2025-03-01', NULL, '2026-03-02', 'kept');
