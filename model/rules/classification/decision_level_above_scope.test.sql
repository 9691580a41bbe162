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
