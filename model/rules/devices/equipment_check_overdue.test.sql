-- case: more than a year ago
-- expect: ids 1
INSERT INTO equipment(id, name, state, last_check_on) VALUES (1, '复印机', 'in_use', '2025-06-01');
-- case: in January
-- expect: 0
INSERT INTO equipment(id, name, state, last_check_on) VALUES (1, '复印机', 'in_use', '2026-01-01');
-- case: retired
-- expect: 0
INSERT INTO equipment(id, name, state, last_check_on) VALUES (1, '复印机', 'retired', '2024-06-01');
