-- case: lower than source
-- expect: ids 1
INSERT INTO decision(id, title, kind, level, source_level, state, approved_on) VALUES (1, '示例', 'derived', 2, 3, 'approved', '2026-03-01');
-- case: same as source
-- expect: 0
INSERT INTO decision(id, title, kind, level, source_level, state) VALUES (1, '示例', 'derived', 3, 3, 'approved');
-- case: portion named
-- expect: 0
INSERT INTO decision(id, title, kind, level, source_level, state, special_basis) VALUES (1, '示例', 'derived', 2, 3, 'approved', '只涉及秘密级密点（示例）');
-- case: proposed, reviewed, declassified since; a draft, rejected, an original
-- expect: ids 1,2,3
-- until: -,-,2026-05-01
INSERT INTO decision(id, title, kind, level, source_level, state, approved_on, lifted_on) VALUES (1, '示例', 'derived', 2, 3, 'proposed', NULL, NULL), (2, '示例', 'derived', 1, 2, 'reviewed', NULL, NULL), (3, '示例', 'derived', 2, 4, 'lifted', '2026-03-01', '2026-05-01'),
 (4, '示例', 'derived', 2, 3, 'draft', NULL, NULL), (5, '示例', 'derived', 2, 3, 'rejected', NULL, NULL), (6, '示例', 'original', 2, 3, 'approved', '2026-03-01', NULL);
-- case: changed by another since; before the year; by one that is not approved yet: the day it was entered
-- expect: ids 1,3
-- since: 2026-03-01,2026-03-01
-- until: 2026-05-01,2026-05-20
INSERT INTO decision(id, title, kind, level, source_level, changes, approved_on, updated_at, state) VALUES (1, '示例', 'derived', 2, 3, NULL, '2026-03-01', '2026-05-20T09:00:00', 'replaced'), (2, '示例', 'derived', 2, 3, NULL, '2025-03-01', '2026-05-20T09:00:00', 'replaced'), (3, '示例', 'derived', 2, 3, NULL, '2026-03-01', '2026-05-20T09:00:00', 'replaced'),
 (4, '示例', 'derived', 3, 3, 1, '2026-05-01', NULL, 'approved'), (5, '示例', 'derived', 3, 3, 2, '2025-05-01', NULL, 'replaced'), (6, '示例', 'derived', 3, 3, 3, NULL, NULL, 'draft');
