-- case: none
-- expect: ids 1
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method) VALUES (1, '示例', 1, 'done', '2026-03-01', '2026-02-20', 'institution');
-- case: attached
-- expect: 0
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method, certificate) VALUES (1, '示例', 1, 'done', '2026-03-01', '2026-02-20', 'institution', '[3]');
-- case: in time
-- today: 2026-03-10
-- expect: 0
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method) VALUES (1, '示例', 1, 'done', '2026-03-01', '2026-02-20', 'institution');
-- case: shredded in the house
-- expect: 0
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method) VALUES (1, '示例', 1, 'done', '2026-03-01', '2026-02-20', 'shred');
