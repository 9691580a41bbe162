-- case: holds a copy
-- expect: ids 1
INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', '2026-06-01', 'left');
INSERT INTO custody_account (id, name, kind, person, state) VALUES (1, '张三', 'person', 1, 'open'), (2, '机要室', 'registry', NULL, 'open');
INSERT INTO custody_item (name, kind, account, state) VALUES ('文件', 'copy', 1, 'live');
-- case: still keeper of an ordinary stick
-- expect: ids 1
INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', '2026-06-01', 'left');
INSERT INTO custody_account (id, name, kind, person, state) VALUES (1, '张三', 'person', 1, 'open'), (2, '机要室', 'registry', NULL, 'open');
INSERT INTO medium (name, kind, secret_level, keeper, state) VALUES ('U盘', 'usb', 0, 1, 'in_use');
-- case: everything is back
-- expect: 0
INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', '2026-06-01', 'left');
INSERT INTO custody_account (id, name, kind, person, state) VALUES (1, '张三', 'person', 1, 'open'), (2, '机要室', 'registry', NULL, 'open');
INSERT INTO custody_item (name, kind, account, state) VALUES ('文件', 'copy', 2, 'live');
INSERT INTO medium (name, kind, secret_level, keeper, state) VALUES ('U盘', 'usb', 0, 1, 'destroyed');
-- case: leaves next month
-- expect: 0
INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', '2026-07-20', 'active');
INSERT INTO custody_account (id, name, kind, person, state) VALUES (1, '张三', 'person', 1, 'open');
INSERT INTO custody_item (name, kind, account, state) VALUES ('文件', 'copy', 1, 'live');
