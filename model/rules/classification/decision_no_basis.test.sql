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
-- case: reviewed, declassified since; in words; internal matters; proposed
-- expect: ids 1,2
-- until: -,2026-05-01
INSERT INTO decision(id, title, kind, level, state, basis_text, reviewed_on, approved_on, lifted_on) VALUES (1, '示例', 'original', 3, 'reviewed', '示例', '2026-03-01', NULL, NULL), (2, '示例', 'derived', 2, 'lifted', '', NULL, '2026-03-01', '2026-05-01'), (3, '示例', 'derived', 2, 'approved', '示例函', NULL, '2026-03-01', NULL),
 (4, '示例', 'original', 1, 'approved', NULL, NULL, '2026-03-01', NULL), (5, '示例', 'original', 2, 'proposed', NULL, NULL, NULL, NULL), (6, '示例', 'original', 2, 'rejected', NULL, NULL, NULL, NULL);
