-- case: one level too high
-- expect: ids 1
INSERT INTO scope_item(id, title, max_level) VALUES (1, '示例事项', 2);
INSERT INTO decision(id, title, level, state, scope_item, approved_on) VALUES (1, '示例', 3, 'approved', 1, '2026-03-01');
-- case: exactly the highest level
-- expect: 0
INSERT INTO scope_item(id, title, max_level) VALUES (1, '示例事项', 3);
INSERT INTO decision(id, title, level, state, scope_item, approved_on) VALUES (1, '示例', 3, 'approved', 1, '2026-03-01');
-- case: rejected proposal does not count
-- expect: 0
INSERT INTO scope_item(id, title, max_level) VALUES (1, '示例事项', 2);
INSERT INTO decision(id, title, level, state, scope_item) VALUES (1, '示例', 3, 'rejected', 1);
-- case: proposed, reviewed, declassified since; a draft
-- expect: ids 1,2,3
-- until: -,-,2026-05-01
INSERT INTO scope_item(id, title, max_level) VALUES (1, '示例事项', 2);
INSERT INTO decision(id, title, level, state, scope_item, approved_on, lifted_on) VALUES (1, '示例', 4, 'proposed', 1, NULL, NULL), (2, '示例', 3, 'reviewed', 1, NULL, NULL), (3, '示例', 3, 'lifted', 1, '2026-03-01', '2026-05-01'), (4, '示例', 3, 'draft', 1, NULL, NULL);
-- case: changed by another since; before the year; by one that is not approved yet: the day it was entered
-- expect: ids 1,3
-- since: 2026-03-01,2026-03-01
-- until: 2026-05-01,2026-05-20
INSERT INTO scope_item(id, title, max_level) VALUES (1, '示例事项', 2);
INSERT INTO decision(id, title, level, scope_item, changes, approved_on, updated_at, state) VALUES (1, '示例', 3, 1, NULL, '2026-03-01', '2026-05-20T09:00:00', 'replaced'), (2, '示例', 3, 1, NULL, '2025-03-01', '2026-05-20T09:00:00', 'replaced'), (3, '示例', 3, 1, NULL, '2026-03-01', '2026-05-20T09:00:00', 'replaced'),
 (4, '示例', 2, 1, 1, '2026-05-01', NULL, 'approved'), (5, '示例', 2, 1, 2, '2025-05-01', NULL, 'replaced'), (6, '示例', 2, 1, 3, NULL, NULL, 'draft');
