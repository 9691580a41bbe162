-- case: none
-- expect: ids 1
INSERT INTO destruction(id, title, state, destroyed_on, method) VALUES (1, '示例', 'done', '2026-03-01', 'institution');
-- case: one only
-- expect: ids 1
INSERT INTO destruction(id, title, state, destroyed_on, method, escort1) VALUES (1, '示例', 'done', '2026-03-01', 'institution', 4);
-- case: the same twice
-- expect: ids 1
INSERT INTO destruction(id, title, state, destroyed_on, method, escort1, escort2) VALUES (1, '示例', 'done', '2026-03-01', 'institution', 4, 4);
-- case: two
-- expect: 0
INSERT INTO destruction(id, title, state, destroyed_on, method, escort1, escort2) VALUES (1, '示例', 'done', '2026-03-01', 'institution', 4, 6);
-- case: shredded in the house
-- expect: 0
INSERT INTO destruction(id, title, state, destroyed_on, method) VALUES (1, '示例', 'done', '2026-03-01', 'shred');
-- case: approved only
-- expect: 0
INSERT INTO destruction(id, title, state, method) VALUES (1, '示例', 'approved', 'institution');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO destruction(id, title, state, destroyed_on, method) VALUES (1, '示例', 'done', '2026-03-01', 'institution');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO destruction(id, title, state, destroyed_on, method) VALUES (1, '示例', 'done', '2026-03-01', 'institution');
-- case: not yet done, refused; the second is not entered, the first is not
-- expect: ids 3,4
INSERT INTO destruction(id, title, state, destroyed_on, method, escort1, escort2) VALUES (1, '示例', 'approved', '2026-03-01', 'institution', NULL, NULL), (2, '示例', 'refused', '2026-03-01', 'institution', NULL, NULL), (3, '示例', 'done', '2026-03-01', 'institution', 3, NULL), (4, '示例', 'done', '2026-03-01', 'institution', NULL, 3);
