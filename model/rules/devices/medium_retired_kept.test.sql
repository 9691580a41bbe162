-- case: since January
-- expect: ids 1
INSERT INTO medium(id, name, state, secret_level, retired_on) VALUES (1, '示例', 'retired', 2, '2026-01-05');
-- case: last month
-- expect: 0
INSERT INTO medium(id, name, state, secret_level, retired_on) VALUES (1, '示例', 'retired', 2, '2026-05-25');
-- case: destroyed
-- expect: 0
INSERT INTO medium(id, name, state, secret_level, retired_on) VALUES (1, '示例', 'destroyed', 2, '2026-01-05');
