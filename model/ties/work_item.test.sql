-- case: owed
-- expect: ids 1
INSERT INTO work_item(id, year, kind, title, owner, state) VALUES (1, 2026, 'task', '示例', 1, 'planned');
-- case: done
-- expect: 0
INSERT INTO work_item(id, year, kind, title, owner, state) VALUES (1, 2026, 'task', '示例', 1, 'done');
