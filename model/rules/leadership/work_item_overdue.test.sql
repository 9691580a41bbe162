-- case: planned, past due
-- expect: ids 1
INSERT INTO work_item (id, year, kind, title, due_on, state) VALUES (1, 2026, 'task', '更换门锁', '2026-06-01', 'planned');
-- case: due today
-- expect: 0
INSERT INTO work_item (id, year, kind, title, due_on, state) VALUES (1, 2026, 'task', '更换门锁', '2026-06-30', 'planned');
-- case: done late this year
-- expect: 1
INSERT INTO work_item (id, year, kind, title, due_on, done_on, state) VALUES (1, 2026, 'task', '更换门锁', '2026-06-01', '2026-06-05', 'done');
-- case: done in time, dropped, and late in the year before
-- expect: 0
INSERT INTO work_item (id, year, kind, title, due_on, done_on, state) VALUES (1, 2026, 'task', '一', '2026-06-01', '2026-06-01', 'done'),
 (2, 2026, 'task', '二', '2026-06-01', NULL, 'dropped'), (3, 2025, 'task', '三', '2025-06-01', '2025-07-01', 'done');
-- case: late beyond the day of the year, which the rule of that kind finds
-- expect: 0
INSERT INTO work_item(id, year, kind, title, due_on, done_on, state) VALUES (1, 2026, 'deployment', '示例', '2026-04-01', '2026-06-15', 'done');
-- case: late, but within the day of the year; late, while another deployment was in time
-- expect: ids 1,2
INSERT INTO work_item(id, year, kind, title, due_on, done_on, state) VALUES (1, 2026, 'deployment', '示例', '2026-03-01', '2026-03-20', 'done'), (2, 2026, 'deployment', '示例二', '2026-04-01', '2026-06-15', 'done');
