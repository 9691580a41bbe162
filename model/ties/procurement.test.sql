-- case: his
-- expect: ids 1
INSERT INTO procurement(id, title, owner, state) VALUES (1, '示例采购', 1, 'running');
-- case: over, and nobody's
-- expect: 0
INSERT INTO procurement(id, title, owner, state) VALUES (1, '示例采购', 1, 'closed'), (2, '示例', 1, 'dropped');
