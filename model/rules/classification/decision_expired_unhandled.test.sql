-- case: ended yesterday
-- expect: ids 1
INSERT INTO decision(id, title, level, state, expires_on) VALUES (1, '示例', 2, 'approved', '2026-06-29');
-- case: ends today
-- expect: 0
INSERT INTO decision(id, title, level, state, expires_on) VALUES (1, '示例', 2, 'approved', '2026-06-30');
-- case: already lifted
-- expect: 0
INSERT INTO decision(id, title, level, state, expires_on, lifted_on) VALUES (1, '示例', 2, 'lifted', '2026-01-01', '2026-01-01');
