-- case: late
-- expect: ids 1
INSERT INTO rectification(id, detail, state, due_on) VALUES (1, '示例', 'open', '2026-06-29');
-- case: done in time
-- expect: 0
INSERT INTO rectification(id, detail, state, due_on, done_on) VALUES (1, '示例', 'done', '2026-06-20', '2026-06-20');
-- case: void
-- expect: 0
INSERT INTO rectification(id, detail, state, due_on) VALUES (1, '示例', 'void', '2026-06-01');
