-- case: no alarm
-- expect: ids 1
INSERT INTO key_part(id, name, kind, state, confirmed_on) VALUES (1, '示例', 'place', 'confirmed', '2020-01-01');
INSERT INTO protection(id, key_part, kind, state) VALUES (1, 1, 'iron_door', 'ok'), (2, 1, 'window_bars', 'ok'), (3, 1, 'safe', 'ok'), (4, 1, 'alarm', 'removed');
-- case: all four
-- expect: 0
INSERT INTO key_part(id, name, kind, state, confirmed_on) VALUES (1, '示例', 'place', 'confirmed', '2020-01-01');
INSERT INTO protection(id, key_part, kind, state) VALUES (1, 1, 'iron_door', 'ok'), (2, 1, 'window_bars', 'ok'), (3, 1, 'safe', 'ok'), (4, 1, 'alarm', 'ok');
-- case: a department needs none
-- expect: 0
INSERT INTO key_part(id, name, kind, state) VALUES (1, '示例', 'department', 'confirmed');
