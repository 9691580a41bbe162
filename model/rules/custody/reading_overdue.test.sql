INSERT INTO person(id, name, department, clearance_level, state) VALUES (31, '张三', 5, 3, 'active'), (32, '李四', 6, 2, 'active');
-- case: not back
-- expect: ids 1
INSERT INTO reading(id, circulation, document, reader, sent_at, due_on, state) VALUES (1, 1, 1, 31, '2026-03-01T09:00:00', '2026-03-03', 'sent');
-- case: back in time
-- expect: 0
INSERT INTO reading(id, circulation, document, reader, sent_at, due_on, returned_at, state) VALUES (1, 1, 1, 31, '2026-03-01T09:00:00', '2026-03-03', '2026-03-03T17:00:00', 'closed');
-- case: due today
-- expect: 0
INSERT INTO reading(id, circulation, document, reader, sent_at, due_on, state) VALUES (1, 1, 1, 31, '2026-06-28T09:00:00', '2026-06-30', 'sent');
