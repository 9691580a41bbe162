-- case: his
-- expect: ids 1
INSERT INTO draft(id, title, drafter, state) VALUES (1, '示例稿', 1, 'finished');
-- case: over, and nobody's
-- expect: 0
INSERT INTO draft(id, title, drafter, state) VALUES (1, '示例稿', 1, 'filed'), (2, '示例稿二', 1, 'discarded');
