-- case: lower than source
-- expect: ids 1
INSERT INTO decision(id, title, kind, level, source_level, state, approved_on) VALUES (1, '示例', 'derived', 2, 3, 'approved', '2026-03-01');
-- case: same as source
-- expect: 0
INSERT INTO decision(id, title, kind, level, source_level, state) VALUES (1, '示例', 'derived', 3, 3, 'approved');
-- case: portion named
-- expect: 0
INSERT INTO decision(id, title, kind, level, source_level, state, special_basis) VALUES (1, '示例', 'derived', 2, 3, 'approved', '只涉及秘密级密点（示例）');
