-- case: not checked; nothing said of it; the first day of the year
-- expect: ids 1,2,3
-- since: 2026-03-01,2026-03-01,2026-01-01
INSERT INTO data_transfer(id, direction, what, target, virus_checked, done_on, state) VALUES (1, 'in', '示例', '示例机', 0, '2026-03-01', 'done'), (2, 'in', '示例', '示例机', NULL, '2026-03-01', 'done'), (3, 'in', '示例', '示例机', 0, '2026-01-01', 'done');
-- case: checked; out; not done yet; the year before
-- expect: 0
INSERT INTO data_transfer(id, direction, what, target, virus_checked, done_on, state) VALUES (1, 'in', '示例', '示例机', 1, '2026-03-01', 'done'), (2, 'out', '示例', '示例机', 0, '2026-03-01', 'done'), (3, 'in', '示例', '示例机', NULL, NULL, 'approved'), (4, 'in', '示例', '示例机', 0, '2025-12-31', 'done');
-- case: cancelled
-- expect: 0
INSERT INTO data_transfer(id, direction, what, target, done_on, state) VALUES (1, 'in', '示例', '示例机', '2026-03-01', 'cancelled');
