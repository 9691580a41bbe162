INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
-- case: planned only
-- expect: ids 1
-- since: 2026-05-02
INSERT INTO work_item (year, kind, title, due_on, state) VALUES (2026, 'deployment', '部署', '2026-04-20', 'planned');
-- case: done late
-- expect: 1
-- until: 2026-05-02
INSERT INTO work_item (year, kind, title, done_on, state) VALUES (2026, 'deployment', '部署', '2026-05-02', 'done');
-- case: done in time
-- expect: 0
INSERT INTO work_item (year, kind, title, done_on, state) VALUES (2026, 'deployment', '部署', '2026-05-01', 'done');
-- case: done twice, the first in time
-- expect: 0
INSERT INTO work_item (year, kind, title, done_on, state) VALUES (2026, 'deployment', '部署', '2026-06-01', 'done'), (2026, 'deployment', '部署', '2026-03-01', 'done');
