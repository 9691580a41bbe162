-- case: a level too low
-- expect: ids 1
INSERT INTO person(id, name, clearance_level, state) VALUES (5, '张三', 2, 'active');
INSERT INTO key_part(id, name, kind, state, max_level, keeper, confirmed_on) VALUES (1, '示例', 'place', 'confirmed', 3, 5, '2026-01-01');
-- case: the same level
-- expect: 0
INSERT INTO person(id, name, clearance_level, state) VALUES (5, '张三', 3, 'active');
INSERT INTO key_part(id, name, kind, state, max_level, keeper, confirmed_on) VALUES (1, '示例', 'place', 'confirmed', 3, 5, '2026-01-01');
-- case: not yet confirmed
-- expect: 0
INSERT INTO person(id, name, clearance_level, state) VALUES (5, '张三', 2, 'active');
INSERT INTO key_part(id, name, kind, state, max_level, keeper) VALUES (1, '示例', 'place', 'proposed', 3, 5);
