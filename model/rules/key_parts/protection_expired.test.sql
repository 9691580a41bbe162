-- case: yesterday
-- expect: ids 1
INSERT INTO key_part(id, name) VALUES (1, '示例');
INSERT INTO protection(id, key_part, kind, state, expires_on) VALUES (1, 1, 'extinguisher', 'ok', '2026-06-29');
-- case: today
-- expect: 0
INSERT INTO key_part(id, name) VALUES (1, '示例');
INSERT INTO protection(id, key_part, kind, state, expires_on) VALUES (1, 1, 'extinguisher', 'ok', '2026-06-30');
-- case: removed
-- expect: 0
INSERT INTO key_part(id, name) VALUES (1, '示例');
INSERT INTO protection(id, key_part, kind, state, expires_on) VALUES (1, 1, 'extinguisher', 'removed', '2026-06-01');
