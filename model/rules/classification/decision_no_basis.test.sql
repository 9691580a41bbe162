-- case: original without item
-- expect: ids 1
INSERT INTO decision(id, title, kind, level, state, approved_on) VALUES (1, '示例', 'original', 2, 'approved', '2026-03-01');
-- case: derived without source
-- expect: ids 1
INSERT INTO decision(id, title, kind, level, state, approved_on) VALUES (1, '示例', 'derived', 2, 'approved', '2026-03-01');
-- case: draft may still lack it
-- expect: 0
INSERT INTO decision(id, title, kind, level, state) VALUES (1, '示例', 'original', 2, 'draft');
-- case: both kinds with basis
-- expect: 0
INSERT INTO decision(id, title, kind, level, state, scope_item, source_document) VALUES (1, '甲', 'original', 2, 'approved', 1, NULL), (2, '乙', 'derived', 2, 'approved', NULL, 9);
