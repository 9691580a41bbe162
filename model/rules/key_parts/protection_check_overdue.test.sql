-- case: due last week
-- expect: ids 1
INSERT INTO key_part(id, name, kind, state) VALUES (1, '示例', 'place', 'confirmed');
INSERT INTO protection(id, key_part, kind, state, next_check_on) VALUES (1, 1, 'alarm', 'ok', '2026-06-20');
-- case: no date entered, checked two years ago
-- expect: ids 1
INSERT INTO key_part(id, name, kind, state) VALUES (1, '示例', 'place', 'confirmed');
INSERT INTO protection(id, key_part, kind, state, last_check_on) VALUES (1, 1, 'alarm', 'ok', '2024-06-20');
-- case: due today
-- expect: 0
INSERT INTO key_part(id, name, kind, state) VALUES (1, '示例', 'place', 'confirmed');
INSERT INTO protection(id, key_part, kind, state, next_check_on) VALUES (1, 1, 'alarm', 'ok', '2026-06-30');
-- case: removed
-- expect: 0
INSERT INTO protection(id, key_part, kind, state, next_check_on) VALUES (1, 1, 'alarm', 'removed', '2026-01-20');
