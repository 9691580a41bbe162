-- case: his
-- expect: ids 1
INSERT INTO key_part(id, name, keeper, state) VALUES (1, '示例机房', 1, 'confirmed');
-- case: over, and nobody's
-- expect: 0
INSERT INTO key_part(id, name, keeper, state) VALUES (1, '示例机房', 1, 'revoked'), (2, '示例室', NULL, 'confirmed');
