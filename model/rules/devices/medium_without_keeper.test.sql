-- case: nobody keeps it
-- expect: ids 1
INSERT INTO medium(id, name, kind, secret_level, state, created_at) VALUES (1, '示例盘', 'usb', 0, 'in_use', '2026-03-01T09:00:00');
-- case: it lies in a safe that the books know
-- expect: ids 1
INSERT INTO medium(id, name, kind, secret_level, state) VALUES (1, '示例盘', 'usb', 2, 'in_use');
INSERT INTO custody_item(id, name, kind, medium, account, state) VALUES (1, '示例盘', 'medium', 1, 2, 'live');
-- case: in somebody's hands, which another rule says
-- expect: 0
INSERT INTO medium(id, name, kind, secret_level, state) VALUES (1, '示例盘', 'usb', 2, 'in_use');
INSERT INTO custody_item(id, name, kind, medium, account, holder, state) VALUES (1, '示例盘', 'medium', 1, 2, 5, 'live');
-- case: kept, idle, retired
-- expect: 0
INSERT INTO medium(id, name, kind, secret_level, keeper, state) VALUES (1, '示例盘', 'usb', 2, 5, 'in_use'), (2, '示例盘二', 'usb', 2, NULL, 'idle'), (3, '示例盘三', 'usb', 2, NULL, 'retired');
