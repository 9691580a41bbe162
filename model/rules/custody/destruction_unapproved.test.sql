-- case: no approval
-- expect: ids 1
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method) VALUES (1, '示例', 1, 'done', '2026-03-01', '2026-02-20', 'institution');
-- case: approved
-- expect: 0
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method, approved_by) VALUES (1, '示例', 1, 'done', '2026-03-01', '2026-02-20', 'institution', 2);
-- case: not done yet
-- expect: 0
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method) VALUES (1, '示例', 1, 'draft', '2026-03-01', '2026-02-20', 'institution');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method) VALUES (1, '示例', 1, 'done', '2026-03-01', '2026-02-20', 'institution');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method) VALUES (1, '示例', 1, 'done', '2026-03-01', '2026-02-20', 'institution');
-- case: destroyed a day before it was approved, and on the day
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method, approved_by) VALUES (1, '示例', 1, 'done', '2026-03-01', '2026-03-02', 'institution', 2), (2, '示例', 1, 'done', '2026-03-01', '2026-03-01', 'institution', 2);
