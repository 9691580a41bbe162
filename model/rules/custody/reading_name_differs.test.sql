INSERT INTO person(id, name, department, clearance_level, state) VALUES (31, '张三', 5, 3, 'active'), (32, '李四', 6, 2, 'active');
-- case: a surname only
-- expect: ids 1
INSERT INTO reading(id, circulation, document, reader, sent_at, due_on, signed_name, state) VALUES (1, 1, 1, 31, '2026-03-01T09:00:00', '2026-03-03', '张', 'read');
-- case: full name
-- expect: 0
INSERT INTO reading(id, circulation, document, reader, sent_at, due_on, signed_name, state) VALUES (1, 1, 1, 31, '2026-03-01T09:00:00', '2026-03-03', '张三', 'read');
-- case: not signed yet
-- expect: 0
INSERT INTO reading(id, circulation, document, reader, sent_at, due_on, state) VALUES (1, 1, 1, 31, '2026-03-01T09:00:00', '2026-03-03', 'sent');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO reading(id, circulation, document, reader, sent_at, due_on, signed_name, state) VALUES (1, 1, 1, 31, '2026-03-01T09:00:00', '2026-03-03', '张', 'read');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO reading(id, circulation, document, reader, sent_at, due_on, signed_name, state) VALUES (1, 1, 1, 31, '2026-03-01T09:00:00', '2026-03-03', '张', 'read');
