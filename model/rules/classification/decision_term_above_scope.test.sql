-- case: a year above the item's, by its end a day above, and for good
-- expect: ids 1,2,3
-- since: 2026-03-01,2026-03-01,2026-03-01
INSERT INTO scope_item(id, title, max_level, max_term) VALUES (1, '示例事项', 2, '5Y');
INSERT INTO decision(id, title, kind, level, term, made_on, expires_on, state, scope_item, approved_on) VALUES (1, '示例', 'original', 2, '6Y', '2026-02-20', NULL, 'approved', 1, '2026-03-01'), (2, '示例', 'original', 2, '5Y', '2026-02-20', '2031-02-21', 'approved', 1, '2026-03-01'),
 (3, '示例', 'original', 2, 'L', '2026-02-20', NULL, 'approved', 1, '2026-03-01');
-- case: exactly as long, to the day, in months, until a condition; by a special provision; derived; the item's own is long, or a condition
-- expect: 0
INSERT INTO scope_item(id, title, max_level, max_term) VALUES (1, '示例事项', 2, '5Y'), (2, '示例事项', 2, 'L'), (3, '示例事项', 2, 'E:公布后');
INSERT INTO decision(id, title, kind, level, term, made_on, expires_on, special_basis, state, scope_item, approved_on) VALUES (1, '示例', 'original', 2, '5Y', '2026-02-20', '2031-02-20', NULL, 'approved', 1, '2026-03-01'), (2, '示例', 'original', 2, 'D2031-02-20', '2026-02-20', NULL, NULL, 'approved', 1, '2026-03-01'),
 (3, '示例', 'original', 2, '60M', '2026-02-20', NULL, NULL, 'approved', 1, '2026-03-01'), (4, '示例', 'original', 2, 'E:公布后', '2026-02-20', NULL, NULL, 'approved', 1, '2026-03-01'), (5, '示例', 'original', 2, '10Y', '2026-02-20', NULL, '另有规定（示例）', 'approved', 1, '2026-03-01'),
 (6, '示例', 'derived', 2, '10Y', '2026-02-20', NULL, NULL, 'approved', 1, '2026-03-01'), (7, '示例', 'original', 2, '10Y', '2026-02-20', NULL, NULL, 'approved', 2, '2026-03-01'), (8, '示例', 'original', 2, '10Y', '2026-02-20', NULL, NULL, 'approved', 3, '2026-03-01');
-- case: a draft, rejected; declassified since
-- expect: ids 3
-- until: 2026-05-01
INSERT INTO scope_item(id, title, max_level, max_term) VALUES (1, '示例事项', 2, '5Y');
INSERT INTO decision(id, title, kind, level, term, made_on, state, scope_item, approved_on, lifted_on) VALUES (1, '示例', 'original', 2, '10Y', '2026-02-20', 'draft', 1, NULL, NULL), (2, '示例', 'original', 2, '10Y', '2026-02-20', 'rejected', 1, NULL, NULL), (3, '示例', 'original', 2, '10Y', '2026-02-20', 'lifted', 1, '2026-03-01', '2026-05-01');
