-- case: his
-- expect: ids 1
INSERT INTO recall_exception(id, holder, reason, state) VALUES (1, 1, '示例', 'approved');
-- case: over, and nobody's
-- expect: 0
INSERT INTO recall_exception(id, holder, reason, state) VALUES (1, 1, '示例', 'ended'), (2, 1, '示例', 'refused');
