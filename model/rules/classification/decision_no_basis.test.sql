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
-- case: changed by another since; before the year; by one that is not approved yet: the day it was entered
-- expect: ids 1,3
-- since: 2026-03-01,2026-03-01
-- until: 2026-05-01,2026-05-20
INSERT INTO decision(id, title, kind, level, changes, approved_on, updated_at, state) VALUES (1, '示例', 'original', 2, NULL, '2026-03-01', '2026-05-20T09:00:00', 'replaced'), (2, '示例', 'original', 2, NULL, '2025-03-01', '2026-05-20T09:00:00', 'replaced'), (3, '示例', 'original', 2, NULL, '2026-03-01', '2026-05-20T09:00:00', 'replaced'),
 (4, '示例', 'original', 1, 1, '2026-05-01', NULL, 'approved'), (5, '示例', 'original', 1, 2, '2025-05-01', NULL, 'replaced'), (6, '示例', 'original', 1, 3, NULL, NULL, 'draft');
