-- case: not entered
-- expect: ids 1
INSERT INTO medium(id, name, state, secret_level, issued_on) VALUES (1, '示例', 'in_use', 2, '2026-02-01');
-- case: entered
-- expect: 0
INSERT INTO medium(id, name, state, secret_level, issued_on) VALUES (1, '示例', 'in_use', 2, '2026-02-01');
INSERT INTO custody_item(id, name, kind, medium, state) VALUES (1, '示例', 'medium', 1, 'live');
-- case: unclassified
-- expect: 0
INSERT INTO medium(id, name, state, secret_level, issued_on) VALUES (1, '示例', 'in_use', 0, '2026-02-01');
