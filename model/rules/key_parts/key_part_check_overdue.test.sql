-- case: over a year
-- expect: ids 1
INSERT INTO key_part(id, name, kind, state, last_check_on) VALUES (1, '示例', 'place', 'confirmed', '2025-05-01');
-- case: this year
-- expect: 0
INSERT INTO key_part(id, name, kind, state, last_check_on) VALUES (1, '示例', 'place', 'confirmed', '2026-05-01');
-- case: revoked
-- expect: 0
INSERT INTO key_part(id, name, kind, state, last_check_on) VALUES (1, '示例', 'place', 'revoked', '2024-05-01');
