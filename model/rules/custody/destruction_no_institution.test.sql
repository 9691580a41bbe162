-- case: none
-- expect: ids 1
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method) VALUES (1, '示例', 1, 'done', '2026-03-01', '2026-02-20', 'institution');
-- case: named
-- expect: 0
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method, institution) VALUES (1, '示例', 1, 'done', '2026-03-01', '2026-02-20', 'institution', '示例');
-- case: shredded in the house
-- expect: 0
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method) VALUES (1, '示例', 1, 'done', '2026-03-01', '2026-02-20', 'shred');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method) VALUES (1, '示例', 1, 'done', '2026-03-01', '2026-02-20', 'institution');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO destruction(id, title, pieces, state, destroyed_on, approved_on, method) VALUES (1, '示例', 1, 'done', '2026-03-01', '2026-02-20', 'institution');
-- case: only counted, and refused
-- expect: 0
INSERT INTO destruction(id, no, title, pieces, method, counted_on, state) VALUES (1, 'XH-1', '示例', 1, 'institution', '2026-03-01', 'draft'), (2, 'XH-2', '示例', 1, 'institution', '2026-03-01', 'refused');
