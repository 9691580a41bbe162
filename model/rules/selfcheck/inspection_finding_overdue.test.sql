-- case: still open
-- expect: ids 1
-- since: 2026-06-01
INSERT INTO inspection_finding(id, inspection, title, due_on, state) VALUES (1, 1, '示例', '2026-05-31', 'open');
-- case: put right late, and closed
-- expect: ids 1
-- until: 2026-06-02
INSERT INTO inspection_finding(id, inspection, title, due_on, done_on, state) VALUES (1, 1, '示例', '2026-05-31', '2026-06-02', 'closed');
-- case: sent back after it was done: open again
-- expect: ids 1
INSERT INTO inspection_finding(id, inspection, title, due_on, done_on, state) VALUES (1, 1, '示例', '2026-05-31', '2026-05-20', 'open');
-- case: on its day; due today; without a day
-- expect: 0
INSERT INTO inspection_finding(id, inspection, title, due_on, done_on, state) VALUES (1, 1, '示例', '2026-05-31', '2026-05-31', 'done'), (2, 1, '示例', '2026-06-30', NULL, 'open'), (3, 1, '示例', NULL, NULL, 'open');
-- case: without a day of its own, the day of the inspection: past, today; put right on it, the day after; its own day is later
-- expect: ids 1,4
-- since: 2026-06-30,2026-06-30
-- until: -,2026-06-30
INSERT INTO inspection(id, title, due_on, state) VALUES (1, '示例检查', '2026-06-29', 'opined'), (2, '示例检查', '2026-06-30', 'opined');
INSERT INTO inspection_finding(id, inspection, title, due_on, done_on, state) VALUES (1, 1, '示例', NULL, NULL, 'open'), (2, 2, '示例', NULL, NULL, 'open'), (3, 1, '示例', NULL, '2026-06-29', 'done'), (4, 1, '示例', NULL, '2026-06-30', 'done'), (5, 1, '示例', '2026-07-15', NULL, 'open');
