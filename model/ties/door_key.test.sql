-- case: his
-- expect: ids 1
INSERT INTO door_key(id, name, kind, holder, state) VALUES (1, '示例钥匙', 'key', 1, 'issued');
-- case: over, and nobody's
-- expect: 0
INSERT INTO door_key(id, name, kind, holder, state) VALUES (1, '示例钥匙', 'key', 1, 'kept'), (2, '示例卡', 'pass', 1, 'void');
