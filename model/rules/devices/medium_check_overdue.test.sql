-- case: in April last
-- expect: ids 1
INSERT INTO medium(id, name, state, secret_level, last_check_on) VALUES (1, '示例', 'in_use', 2, '2026-04-20');
-- case: this month
-- expect: 0
INSERT INTO medium(id, name, state, secret_level, last_check_on) VALUES (1, '示例', 'in_use', 2, '2026-06-02');
-- case: five days of grace
-- expect: 0
INSERT INTO medium(id, name, state, secret_level, last_check_on) VALUES (1, '示例', 'in_use', 2, '2026-05-26');
-- case: unclassified
-- expect: 0
INSERT INTO medium(id, name, state, secret_level, last_check_on) VALUES (1, '示例', 'in_use', 0, '2025-04-20');
