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
-- case: fifteen days
-- today: 2026-03-16
-- expect: 0
INSERT INTO destruction(id, title, state, destroyed_on, method) VALUES (1, '示例', 'done', '2026-03-01', 'institution');
-- case: the sixteenth
-- today: 2026-03-17
-- expect: ids 1
-- since: 2026-03-17
INSERT INTO destruction(id, title, state, destroyed_on, method) VALUES (1, '示例', 'done', '2026-03-01', 'institution');
-- case: it came, in May, on the last day, and a year late
-- expect: ids 1,3
-- since: 2026-03-17,2025-03-17
-- until: 2026-05-04,2026-01-02
INSERT INTO destruction(id, title, state, destroyed_on, method, certificate, certified_on) VALUES (1, '示例', 'done', '2026-03-01', 'institution', '[3]', '2026-05-04'),
 (2, '示例', 'done', '2026-03-01', 'institution', '[4]', '2026-03-16'), (3, '示例', 'done', '2025-03-01', 'institution', '[5]', '2026-01-02'), (4, '示例', 'done', '2025-03-01', 'institution', '[5]', '2025-12-31');
-- case: not destroyed, or not yet
-- expect: 0
INSERT INTO destruction(id, title, state, destroyed_on, method) VALUES (1, '示例', 'approved', '2026-03-01', 'institution'), (2, '示例', 'refused', '2026-03-01', 'institution'), (3, '示例', 'done', NULL, 'institution');
