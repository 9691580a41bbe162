-- case: his
-- expect: ids 1
INSERT INTO release(id, title, drafter, state) VALUES (1, '示例', 1, 'scanned');
-- case: over, and nobody's
-- expect: 0
INSERT INTO release(id, title, drafter, state) VALUES (1, '示例', 1, 'issued');
