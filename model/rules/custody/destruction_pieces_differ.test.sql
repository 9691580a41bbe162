-- case: one line too few
-- expect: ids 1
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method) VALUES (1, '示例', 2, 'done', '2026-03-01', '2026-02-20', 'institution');
INSERT INTO listed_item(id, item, destruction, state) VALUES (1, 1, 1, 'done');
-- case: equal
-- expect: 0
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method) VALUES (1, '示例', 1, 'done', '2026-03-01', '2026-02-20', 'institution');
INSERT INTO listed_item(id, item, destruction, state) VALUES (1, 1, 1, 'done');
-- case: a line struck off does not count
-- expect: 0
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method) VALUES (1, '示例', 1, 'done', '2026-03-01', '2026-02-20', 'institution');
INSERT INTO listed_item(id, item, destruction, state) VALUES (1, 1, 1, 'done'), (2, 2, 1, 'struck');
-- case: still being listed
-- expect: 0
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method) VALUES (1, '示例', 2, 'draft', '2026-03-01', '2026-02-20', 'institution');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method) VALUES (1, '示例', 2, 'done', '2026-03-01', '2026-02-20', 'institution');
INSERT INTO listed_item(id, item, destruction, state) VALUES (1, 1, 1, 'done');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method) VALUES (1, '示例', 2, 'done', '2026-03-01', '2026-02-20', 'institution');
INSERT INTO listed_item(id, item, destruction, state) VALUES (1, 1, 1, 'done');
