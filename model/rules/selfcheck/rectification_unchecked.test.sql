-- case: done in April; on the thirtieth day; the day after; re-checked on the thirtieth day, a day late; open; thrown away; closed without a day
-- expect: ids 1,3,5
-- since: 2026-05-02,2026-06-30,2026-05-02
-- until: -,-,2026-05-02
INSERT INTO rectification(id, detail, due_on, done_on, rechecked_on, state) VALUES (1, '示例', '2026-04-30', '2026-04-01', NULL, 'done'), (2, '示例', '2026-06-30', '2026-05-31', NULL, 'done'), (3, '示例', '2026-06-30', '2026-05-30', NULL, 'done'),
 (4, '示例', '2026-04-30', '2026-04-01', '2026-05-01', 'closed'), (5, '示例', '2026-04-30', '2026-04-01', '2026-05-02', 'closed'), (6, '示例', '2026-07-30', NULL, NULL, 'open'), (7, '示例', '2026-04-30', '2026-04-01', NULL, 'void'),
 (8, '示例', '2026-04-30', '2026-04-01', NULL, 'closed');
-- case: done last year and re-checked last year, late; re-checked this year
-- expect: ids 2
-- until: 2026-01-10
INSERT INTO rectification(id, detail, due_on, done_on, rechecked_on, state) VALUES (1, '示例', '2025-04-30', '2025-04-01', '2025-08-01', 'closed'), (2, '示例', '2025-10-30', '2025-10-01', '2026-01-10', 'closed');
-- case: an office that asks for ten days
-- setting: recheck_days 10
-- expect: ids 1
-- since: 2026-06-29
INSERT INTO rectification(id, detail, due_on, done_on, state) VALUES (1, '示例', '2026-06-30', '2026-06-18', 'done'), (2, '示例', '2026-06-30', '2026-06-20', 'done');
-- case: still open
-- expect: 0
INSERT INTO rectification(id, detail, due_on, state) VALUES (1, '示例', '2026-04-30', 'open');
