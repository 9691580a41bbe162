-- case: planned, past due
-- expect: ids 1
INSERT INTO work_item (id, year, kind, title, due_on, state) VALUES (1, 2026, 'task', '更换门锁', '2026-06-01', 'planned');
-- case: due today
-- expect: 0
INSERT INTO work_item (id, year, kind, title, due_on, state) VALUES (1, 2026, 'task', '更换门锁', '2026-06-30', 'planned');
-- case: done late this year
-- expect: 1
-- until: 2026-06-05
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
-- until: 2026-03-20,2026-06-15
INSERT INTO work_item(id, year, kind, title, due_on, done_on, state) VALUES (1, 2026, 'deployment', '示例', '2026-03-01', '2026-03-20', 'done'), (2, 2026, 'deployment', '示例二', '2026-04-01', '2026-06-15', 'done');
-- case: its day, and the day after
-- today: 2026-06-16
-- expect: ids 2
-- since: 2026-06-16
-- until: -
INSERT INTO work_item(id, year, kind, title, due_on, state) VALUES (1, 2026, 'task', '甲', '2026-06-16', 'planned'), (2, 2026, 'task', '乙', '2026-06-15', 'planned'), (3, 2026, 'task', '丙', '2026-06-15', 'dropped'), (4, 2026, 'task', '丁', NULL, 'planned');
-- case: done late this year, on the first of it, on its day, late in the last year; years old
-- expect: ids 1,2,5
-- until: 2026-06-16,2026-01-01,-
INSERT INTO work_item(id, year, kind, title, due_on, done_on, state) VALUES (1, 2026, 'task', '甲', '2026-06-15', '2026-06-16', 'done'), (2, 2025, 'task', '乙', '2025-12-01', '2026-01-01', 'done'), (3, 2026, 'task', '丙', '2026-06-15', '2026-06-15', 'done'), (4, 2025, 'task', '丁', '2025-11-01', '2025-12-31', 'done'),
 (5, 2024, 'task', '戊', '2024-12-31', NULL, 'planned'), (6, 2024, 'task', '己', '2024-12-30', NULL, 'planned');
-- case: the office's plan not there by its day is the plan's rule; a department's is this one's, and one of two when the other was in time
-- today: 2026-04-02
-- expect: ids 2
INSERT INTO work_item(id, year, kind, title, department, due_on, state) VALUES (1, 2026, 'plan', '年度计划', NULL, '2026-03-01', 'planned'), (2, 2026, 'plan', '部门计划', 5, '2026-03-01', 'planned');
-- case: until then it is this one's; another kind, another year, or one that is not done does not save it
-- today: 2026-04-01
-- expect: ids 1
INSERT INTO work_item(id, year, kind, title, due_on, done_on, state) VALUES (1, 2026, 'plan', '年度计划', '2026-03-01', NULL, 'planned');
-- case: another was in time
-- expect: ids 1
INSERT INTO work_item(id, year, kind, title, due_on, done_on, state) VALUES (1, 2026, 'plan', '年度计划', '2026-03-01', NULL, 'planned'), (2, 2026, 'plan', '年度计划', '2026-03-01', '2026-02-01', 'done');
-- case: another kind in time, another year's, one that was not done, one a day too late
-- expect: 0
INSERT INTO work_item(id, year, kind, title, due_on, done_on, state) VALUES (1, 2026, 'plan', '年度计划', '2026-03-01', NULL, 'planned'), (2, 2026, 'budget', '预算', '2026-03-01', '2026-02-01', 'done'), (3, 2025, 'plan', '年度计划', '2026-03-01', '2026-02-01', 'done'), (4, 2026, 'plan', '年度计划', NULL, '2026-02-01', 'dropped'),
 (5, 2026, 'plan', '年度计划', NULL, '2026-04-02', 'done');
-- case: the check of the first half came in September, which its own rule finds; it counts for the second half, so that one's item is this rule's
-- today: 2026-12-31
-- expect: ids 2
INSERT INTO work_item(id, year, kind, title, due_on, done_on, state) VALUES (1, 2026, 'inspection', '上半年检查', '2026-07-15', '2026-09-10', 'done'), (2, 2026, 'inspection', '下半年检查', '2026-11-30', NULL, 'planned');
-- case: the first half's had been done by another, a department's own, the second half's not yet at its last day
-- today: 2026-12-20
-- expect: ids 1,3,4
-- since: 2026-07-16,2026-07-16,2026-12-01
-- until: 2026-09-10,2026-09-10,-
INSERT INTO work_item(id, year, kind, title, department, due_on, done_on, state) VALUES (1, 2026, 'inspection', '上半年检查', NULL, '2026-07-15', '2026-09-10', 'done'), (2, 2026, 'inspection', '上半年检查', NULL, '2026-05-30', '2026-05-20', 'done'),
 (3, 2026, 'inspection', '科室检查', 5, '2026-07-15', '2026-09-10', 'done'), (4, 2026, 'inspection', '下半年检查', NULL, '2026-11-30', NULL, 'planned');
-- case: no check of the second half at all by its last day: its own rule finds that
-- today: 2026-12-31
-- expect: 0
INSERT INTO work_item(id, year, kind, title, due_on, done_on, state) VALUES (1, 2026, 'inspection', '上半年检查', '2026-07-15', '2026-07-10', 'done'), (2, 2026, 'inspection', '下半年检查', '2026-11-30', NULL, 'planned');
-- case: put off when late, and then done in time; put off before its day; dropped when late
-- expect: ids 1,3
-- since: 2026-03-02,2026-04-02
-- until: 2026-03-20,2026-05-01
INSERT INTO work_item(id, year, kind, title, due_on, done_on, state) VALUES (1, 2026, 'task', '甲', '2026-05-01', '2026-04-20', 'done'), (2, 2026, 'task', '乙', '2026-08-01', NULL, 'planned'), (3, 2026, 'task', '丙', '2026-04-01', NULL, 'dropped');
INSERT INTO periodic_check(target_register, target_record, kind, due_on, done_on) VALUES ('work_item', 1, 'term', '2026-03-01', '2026-03-20'), ('work_item', 2, 'term', '2026-03-01', '2026-02-20'), ('work_item', 3, 'term', '2026-04-01', '2026-05-01');
-- case: put off in the year before
-- expect: 0
INSERT INTO work_item(id, year, kind, title, due_on, state) VALUES (1, 2026, 'task', '甲', '2026-08-01', 'planned');
INSERT INTO periodic_check(target_register, target_record, kind, due_on, done_on) VALUES ('work_item', 1, 'term', '2025-11-01', '2025-12-20');
-- case: the plan put off beyond the day of the year, which the plan's own rule finds
-- expect: 0
INSERT INTO work_item(id, year, kind, title, due_on, done_on, state) VALUES (1, 2026, 'plan', '年度计划', '2026-05-01', '2026-04-25', 'done');
INSERT INTO periodic_check(target_register, target_record, kind, due_on, done_on) VALUES ('work_item', 1, 'term', '2026-03-01', '2026-04-10');
-- case: put off when late and put back: late since its day, once; put off twice from one day
-- expect: ids 1,2
-- since: 2026-03-02,2026-03-02
-- until: -,2026-05-02
INSERT INTO work_item(id, year, kind, title, due_on, state) VALUES (1, 2026, 'task', '甲', '2026-03-01', 'planned'), (2, 2026, 'task', '乙', '2026-08-01', 'planned');
INSERT INTO periodic_check(target_register, target_record, kind, due_on, done_on) VALUES ('work_item', 1, 'term', '2026-03-01', '2026-03-20'), ('work_item', 1, 'term', '2026-08-01', '2026-04-20'),
 ('work_item', 2, 'term', '2026-03-01', '2026-03-20'), ('work_item', 2, 'term', '2026-07-01', '2026-04-01'), ('work_item', 2, 'term', '2026-03-01', '2026-05-02');
