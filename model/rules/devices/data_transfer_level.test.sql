-- case: secret to an office machine; secret into a confidential system; only approved yet; the first day of the year
-- expect: ids 1,2,3,4
-- since: 2026-03-01,2026-03-01,2026-02-20,2026-01-01
INSERT INTO data_transfer(id, direction, what, target, secret_level, target_level, approved_on, done_on, state) VALUES (1, 'out', '示例', '示例机', 2, 0, '2026-02-20', '2026-03-01', 'done'), (2, 'in', '示例', '示例机', 3, 2, '2026-02-20', '2026-03-01', 'done'), (3, 'out', '示例', '示例机', 2, 1, '2026-02-20', NULL, 'approved'), (4, 'out', '示例', '示例机', 4, 3, NULL, '2026-01-01', 'done');
-- case: to its level, above; nothing secret out; asked, refused; the year before
-- expect: 0
INSERT INTO data_transfer(id, direction, what, target, secret_level, target_level, done_on, state) VALUES (1, 'out', '示例', '示例机', 2, 2, '2026-03-01', 'done'), (2, 'in', '示例', '示例机', 2, 3, '2026-03-01', 'done'), (3, 'out', '示例', '示例机', 1, 0, '2026-03-01', 'done'), (4, 'out', '示例', '示例机', 2, 0, NULL, 'asked'),
 (5, 'out', '示例', '示例机', 2, 0, NULL, 'refused'), (6, 'out', '示例', '示例机', 2, 0, '2025-12-31', 'done');
-- case: what it says
-- expect: ids 1
-- says: 秘密级信息“示例”导出到公开级的示例机
INSERT INTO data_transfer(id, direction, what, target, secret_level, target_level, done_on, state) VALUES (1, 'out', '示例', '示例机', 2, 0, '2026-03-01', 'done');
