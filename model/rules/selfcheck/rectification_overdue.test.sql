-- case: late
-- expect: ids 1
INSERT INTO rectification(id, detail, state, due_on) VALUES (1, '示例', 'open', '2026-06-29');
-- case: done in time
-- expect: 0
INSERT INTO rectification(id, detail, state, due_on, done_on) VALUES (1, '示例', 'done', '2026-06-20', '2026-06-20');
-- case: void
-- expect: 0
INSERT INTO rectification(id, detail, state, due_on) VALUES (1, '示例', 'void', '2026-06-01');
-- case: late, then put off; put off again in time; put off before its day
-- expect: ids 1
-- since: 2026-03-02
-- until: 2026-04-10
INSERT INTO rectification(id, detail, state, due_on) VALUES (1, '示例', 'open', '2026-08-01'), (2, '示例二', 'open', '2026-08-01');
INSERT INTO periodic_check(target_register, target_record, kind, due_on, done_on) VALUES ('rectification', 1, 'term', '2026-03-01', '2026-04-10'), ('rectification', 1, 'term', '2026-06-01', '2026-05-20'), ('rectification', 2, 'term', '2026-05-01', '2026-04-30');
-- case: late, put off, and done late again; done late and sent back is late since its day, once
-- expect: ids 1,1,2
-- since: 2026-03-02,2026-05-02,2026-02-02
-- until: 2026-04-10,2026-06-03,-
INSERT INTO rectification(id, detail, state, due_on, done_on) VALUES (1, '示例', 'closed', '2026-05-01', '2026-06-03'), (2, '示例二', 'open', '2026-02-01', NULL);
INSERT INTO periodic_check(target_register, target_record, kind, due_on, done_on) VALUES ('rectification', 1, 'term', '2026-03-01', '2026-04-10');
-- case: void in the end
-- expect: 0
INSERT INTO rectification(id, detail, state, due_on) VALUES (1, '示例', 'void', '2026-06-01');
INSERT INTO periodic_check(target_register, target_record, kind, due_on, done_on) VALUES ('rectification', 1, 'term', '2026-06-01', '2026-06-20');
