INSERT INTO person(id, name, department, clearance_level, state) VALUES (31, '张三', 5, 3, 'active'), (32, '李四', 6, 2, 'active');
-- case: not back
-- expect: ids 1
-- since: 2026-03-04
INSERT INTO reading(id, circulation, document, reader, sent_at, due_on, state) VALUES (1, 1, 1, 31, '2026-03-01T09:00:00', '2026-03-03', 'sent');
-- case: back in time
-- expect: 0
INSERT INTO reading(id, circulation, document, reader, sent_at, due_on, returned_at, state) VALUES (1, 1, 1, 31, '2026-03-01T09:00:00', '2026-03-03', '2026-03-03T17:00:00', 'closed');
-- case: due today
-- expect: 0
INSERT INTO reading(id, circulation, document, reader, sent_at, due_on, state) VALUES (1, 1, 1, 31, '2026-06-28T09:00:00', '2026-06-30', 'sent');
-- case: out for three years
-- expect: ids 1
-- since: 2023-03-06
-- until: -
INSERT INTO reading(id, circulation, document, reader, sent_at, due_on, state) VALUES (1, 1, 1, 31, '2023-03-01T09:00:00', '2023-03-05', 'sent');
-- case: out for years, back this year
-- expect: ids 1
-- since: 2023-03-06
-- until: 2026-01-01
INSERT INTO reading(id, circulation, document, reader, sent_at, due_on, returned_at, state) VALUES (1, 1, 1, 31, '2023-03-01T09:00:00', '2023-03-05', '2026-01-01T09:00:00', 'sent');
-- case: late, but back before the year
-- expect: 0
INSERT INTO reading(id, circulation, document, reader, sent_at, due_on, returned_at, state) VALUES (1, 1, 1, 31, '2023-03-01T09:00:00', '2023-03-05', '2025-12-31T17:00:00', 'sent');
-- case: one row, whatever else there is; due today; back before the year, and in its first moment; due later
-- expect: ids 1,4
-- until: -,2026-01-01
INSERT INTO document(id, title, kind, state) VALUES (1, '示例', 'incoming', 'registered'), (2, '示例二', 'incoming', 'registered');
INSERT INTO reading(id, circulation, document, reader, sent_at, due_on, returned_at, state) VALUES (1, 1, 1, 31, '2026-03-01T09:00:00', '2026-03-03', NULL, 'sent'), (2, 1, 1, 31, '2026-06-28T09:00:00', '2026-06-30', NULL, 'sent'), (3, 1, 1, 31, '2025-12-01T09:00:00', '2025-12-03', '2025-12-31T09:00:00', 'closed'),
 (4, 1, 1, 31, '2025-12-01T09:00:00', '2025-12-03', '2026-01-01', 'closed'), (5, 1, 1, 31, '2026-06-30T09:00:00', '2026-07-02', NULL, 'sent');
