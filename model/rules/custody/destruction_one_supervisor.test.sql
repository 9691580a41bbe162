-- case: one only
-- expect: ids 1
INSERT INTO destruction(id, title, state, destroyed_on, supervisor1) VALUES (1, '示例', 'done', '2026-03-01', 3);
-- case: the same twice
-- expect: ids 1
INSERT INTO destruction(id, title, state, destroyed_on, supervisor1, supervisor2) VALUES (1, '示例', 'done', '2026-03-01', 3, 3);
-- case: two
-- expect: 0
INSERT INTO destruction(id, title, state, destroyed_on, supervisor1, supervisor2) VALUES (1, '示例', 'done', '2026-03-01', 3, 6);
-- case: approved only
-- expect: 0
INSERT INTO destruction(id, title, state) VALUES (1, '示例', 'approved');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO destruction(id, title, state, destroyed_on, supervisor1) VALUES (1, '示例', 'done', '2026-03-01', 3);
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO destruction(id, title, state, destroyed_on, supervisor1) VALUES (1, '示例', 'done', '2026-03-01', 3);
-- case: not yet done, refused; the second is not entered, the first is not
-- expect: ids 3,4
INSERT INTO destruction(id, title, state, destroyed_on, method, supervisor1, supervisor2) VALUES (1, '示例', 'approved', '2026-03-01', 'institution', NULL, NULL), (2, '示例', 'refused', '2026-03-01', 'institution', NULL, NULL), (3, '示例', 'done', '2026-03-01', 'institution', 3, NULL), (4, '示例', 'done', '2026-03-01', 'institution', NULL, 3);
-- case: one of them had left the day before; he left that day; he is here still
-- expect: ids 1
INSERT INTO person(id, name, left_on, state) VALUES (3, '王五', '2026-02-28', 'left'), (4, '赵六', '2026-03-01', 'left'), (5, '孙七', NULL, 'active'), (6, '周八', NULL, 'active');
INSERT INTO destruction(id, no, supervisor1, supervisor2, destroyed_on, state) VALUES (1, '一', 5, 3, '2026-03-01', 'done'), (2, '二', 4, 5, '2026-03-01', 'done'), (3, '三', 5, 6, '2026-03-01', 'done');
