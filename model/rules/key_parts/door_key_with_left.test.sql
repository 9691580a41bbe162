-- case: not returned
-- expect: ids 1
INSERT INTO person(id, name, left_on, state) VALUES (1, '王五', '2026-06-01', 'left');
INSERT INTO door_key(id, name, holder, state) VALUES (1, '示例钥匙', 1, 'issued');
-- case: returned, and one whose holder stays
-- expect: 0
INSERT INTO person(id, name, left_on, state) VALUES (1, '王五', '2026-06-01', 'left'), (2, '李四', NULL, 'active');
INSERT INTO door_key(id, name, holder, state) VALUES (1, '示例钥匙', NULL, 'kept'), (2, '示例卡', 2, 'issued');
-- case: voided
-- expect: 0
INSERT INTO person(id, name, left_on, state) VALUES (1, '王五', '2026-06-01', 'left');
INSERT INTO door_key(id, name, holder, state) VALUES (1, '示例钥匙', 1, 'void');
