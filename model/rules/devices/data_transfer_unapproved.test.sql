-- case: nobody approved; approved by himself; the day after
-- expect: ids 1,2,3
-- since: 2026-03-01,2026-03-01,2026-03-01
INSERT INTO data_transfer(id, direction, what, applicant, approved_by, approved_on, done_on, state) VALUES (1, 'in', '示例', 20, NULL, NULL, '2026-03-01', 'done'), (2, 'out', '示例', 20, 20, '2026-02-20', '2026-03-01', 'done'), (3, 'in', '示例', 20, 2, '2026-03-02', '2026-03-01', 'done');
-- case: approved on that day; not done yet, cancelled; the year before
-- expect: 0
INSERT INTO data_transfer(id, direction, what, applicant, approved_by, approved_on, done_on, state) VALUES (1, 'in', '示例', 20, 2, '2026-03-01', '2026-03-01', 'done'), (2, 'in', '示例', 20, NULL, NULL, NULL, 'asked'), (3, 'in', '示例', 20, NULL, NULL, NULL, 'cancelled'), (4, 'in', '示例', 20, NULL, NULL, '2025-12-31', 'done');
-- case: the first day of the year
-- expect: ids 1
-- says: 导出“示例”没有批准
INSERT INTO data_transfer(id, direction, what, applicant, done_on, state) VALUES (1, 'out', '示例', 20, '2026-01-01', 'done');
