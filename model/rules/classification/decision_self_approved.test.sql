-- case: drafter approves
-- expect: ids 1
INSERT INTO person(id, name) VALUES (1, '张三');
INSERT INTO decision(id, title, state, drafter, approved_by, approved_on) VALUES (1, '示例', 'approved', 1, 1, '2026-03-01');
-- case: another approves
-- expect: 0
INSERT INTO person(id, name) VALUES (1, '张三'), (2, '李四');
INSERT INTO decision(id, title, state, drafter, approved_by, approved_on) VALUES (1, '示例', 'approved', 1, 2, '2026-03-01');
-- case: last year is last year
-- expect: 0
INSERT INTO person(id, name) VALUES (1, '张三');
INSERT INTO decision(id, title, state, drafter, approved_by, approved_on) VALUES (1, '示例', 'approved', 1, 1, '2025-03-01');
-- case: declassified since; the first day of the year; only proposed
-- expect: ids 1,2
INSERT INTO person(id, name) VALUES (1, '张三');
INSERT INTO decision(id, title, state, drafter, approved_by, approved_on, lifted_on) VALUES (1, '示例', 'lifted', 1, 1, '2026-03-01', '2026-05-01'), (2, '示例', 'approved', 1, 1, '2026-01-01', NULL), (3, '示例', 'proposed', 1, 1, '2026-03-01', NULL);
-- case: changed by another since
-- expect: ids 1
INSERT INTO person(id, name) VALUES (1, '张三');
INSERT INTO decision(id, title, state, drafter, approved_by, approved_on) VALUES (1, '示例', 'replaced', 1, 1, '2026-03-01');
