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
