-- case: measures of last year only
-- expect: ids 1
INSERT INTO department (id, name, state) VALUES (1, '办公室', 'active');
INSERT INTO work_item (year, kind, title, department, state) VALUES (2025, 'measure', '措施', 1, 'done');
-- case: measures of this year, planned
-- expect: 0
INSERT INTO department (id, name, state) VALUES (1, '办公室', 'active');
INSERT INTO work_item (year, kind, title, department, state) VALUES (2026, 'measure', '措施', 1, 'planned');
-- case: before the date
-- today: 2026-04-01
-- expect: 0
INSERT INTO department (id, name, state) VALUES (1, '办公室', 'active');
-- case: the day after, measures dropped
-- today: 2026-04-02
-- expect: 1
INSERT INTO department (id, name, state) VALUES (1, '办公室', 'active');
INSERT INTO work_item (year, kind, title, department, state) VALUES (2026, 'measure', '措施', 1, 'dropped');
-- case: founded in the summer
-- expect: 0
INSERT INTO department (id, name, founded_on, state) VALUES (1, '新科', '2026-06-01', 'active');
-- case: founded on the last day for measures, and the day after
-- expect: ids 1
INSERT INTO department (id, name, founded_on, state) VALUES (1, '新科', '2026-04-01', 'active'), (2, '更新科', '2026-04-02', 'active');
-- case: another's, last year's, a task
-- expect: ids 1
INSERT INTO department (id, name, state) VALUES (1, '科', 'active');
INSERT INTO work_item (year, kind, title, department, state) VALUES (2026, 'measure', '措施', 2, 'done'), (2025, 'measure', '措施', 1, 'done'), (2026, 'task', '任务', 1, 'done'), (2026, 'measure', '措施', 1, 'dropped');
-- case: written down a day late, on the last day, late but done in time
-- expect: ids 1
-- since: 2026-04-02
-- until: 2026-04-02
INSERT INTO department (id, name, state) VALUES (1, '科', 'active'), (2, '二科', 'active'), (3, '三科', 'active');
INSERT INTO work_item (year, kind, title, department, assigned_on, done_on, state) VALUES (2026, 'measure', '措施', 1, '2026-04-02', NULL, 'planned'), (2026, 'measure', '措施', 2, '2026-04-01', NULL, 'planned'),
  (2026, 'measure', '措施', 3, '2026-05-20', '2026-03-30', 'done');
-- case: dissolved in May without any, dissolved before they were due, on the day after, written down in May and dissolved in June
-- expect: ids 1,4
-- since: 2026-04-02,2026-04-02
-- until: 2026-05-10,2026-05-20
INSERT INTO department (id, name, closed_on, state) VALUES (1, '科', '2026-05-10', 'closed'), (2, '二科', '2026-03-31', 'closed'), (3, '三科', '2026-04-02', 'closed'), (4, '四科', '2026-06-01', 'closed');
INSERT INTO work_item (year, kind, title, department, assigned_on, state) VALUES (2026, 'measure', '措施', 4, '2026-05-20', 'planned');
-- case: judged before they were written down
-- today: 2026-05-01
-- expect: 1
-- until: -
INSERT INTO department (id, name, state) VALUES (1, '科', 'active');
INSERT INTO work_item (year, kind, title, department, assigned_on, state) VALUES (2026, 'measure', '措施', 1, '2026-05-20', 'planned');
