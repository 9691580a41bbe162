-- case: nobody
-- expect: ids 1
INSERT INTO key_part(id, name, kind, state, confirmed_on) VALUES (1, '示例', 'place', 'confirmed', '2026-01-01');
-- case: has left
-- expect: ids 1
INSERT INTO person(id, name, left_on, state) VALUES (5, '张三', '2026-03-01', 'left');
INSERT INTO key_part(id, name, kind, state, confirmed_on, keeper) VALUES (1, '示例', 'place', 'confirmed', '2026-01-01', 5);
-- case: here
-- expect: 0
INSERT INTO person(id, name, state) VALUES (5, '张三', 'active');
INSERT INTO key_part(id, name, kind, state, confirmed_on, keeper) VALUES (1, '示例', 'place', 'confirmed', '2026-01-01', 5);
-- case: revoked
-- expect: 0
INSERT INTO key_part(id, name, kind, state, confirmed_on) VALUES (1, '示例', 'place', 'revoked', '2026-01-01');
