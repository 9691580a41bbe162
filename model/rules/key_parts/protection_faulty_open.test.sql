-- case: for a month
-- expect: ids 1
INSERT INTO key_part(id, name, kind, state) VALUES (1, '示例', 'place', 'confirmed');
INSERT INTO protection(id, key_part, kind, state, faulty_since) VALUES (1, 1, 'alarm', 'faulty', '2026-05-25');
-- case: since yesterday
-- expect: 0
INSERT INTO key_part(id, name, kind, state) VALUES (1, '示例', 'place', 'confirmed');
INSERT INTO protection(id, key_part, kind, state, faulty_since) VALUES (1, 1, 'alarm', 'faulty', '2026-06-29');
-- case: repaired
-- expect: 0
INSERT INTO protection(id, key_part, kind, state) VALUES (1, 1, 'alarm', 'ok');
