-- case: four months
-- expect: ids 1
INSERT INTO computer(id, name, state, secret_level, password_changed_on) VALUES (1, '示例', 'in_use', 2, '2026-02-20');
-- case: last month
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, password_changed_on) VALUES (1, '示例', 'in_use', 2, '2026-05-20');
-- case: unclassified
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, password_changed_on) VALUES (1, '示例', 'in_use', 0, '2025-05-20');
