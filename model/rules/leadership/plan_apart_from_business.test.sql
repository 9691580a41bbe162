-- case: plan without business plan
-- expect: ids 1
INSERT INTO work_item (id, year, kind, title, done_on, state) VALUES (1, 2026, 'plan', '计划', '2026-02-01', 'done');
-- case: with it
-- expect: 0
INSERT INTO work_item (id, year, kind, title, business_plan, done_on, state) VALUES (1, 2026, 'plan', '计划', '年度工作要点', '2026-02-01', 'done');
-- case: a task needs none
-- expect: 0
INSERT INTO work_item (id, year, kind, title, done_on, state) VALUES (1, 2026, 'task', '事项', '2026-02-01', 'done');
-- case: still being written
-- expect: 0
INSERT INTO work_item (id, year, kind, title, due_on, state) VALUES (1, 2026, 'plan', '计划', '2026-02-01', 'planned');
-- case: not done yet; done tomorrow; done today
-- expect: ids 3
INSERT INTO work_item (id, year, kind, title, done_on, state) VALUES (1, 2026, 'plan', '一', '2026-02-01', 'open'), (2, 2026, 'deployment', '二', '2026-07-01', 'done'), (3, 2026, 'summary', '三', '2026-06-30', 'done');
