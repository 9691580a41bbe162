-- case: held since last year
-- expect: ids 1
INSERT INTO person(id, name) VALUES (1, '张三');
INSERT INTO custody_item(id, name, kind, level, holder, since_at, state) VALUES (1, '示例', 'copy', 2, 1, '2025-11-01T09:00:00', 'live');
-- case: issued this year
-- expect: 0
INSERT INTO person(id, name) VALUES (1, '张三');
INSERT INTO custody_item(id, name, kind, level, holder, since_at, state) VALUES (1, '示例', 'copy', 2, 1, '2026-01-01T09:00:00', 'live');
-- case: a USB stick is not a paper
-- expect: 0
INSERT INTO person(id, name) VALUES (1, '张三');
INSERT INTO custody_item(id, name, kind, level, holder, since_at, state) VALUES (1, '示例', 'medium', 2, 1, '2025-11-01T09:00:00', 'live');
-- case: in the registry
-- expect: 0
INSERT INTO custody_item(id, name, kind, level, account, since_at, state) VALUES (1, '示例', 'copy', 2, 2, '2025-11-01T09:00:00', 'live');
