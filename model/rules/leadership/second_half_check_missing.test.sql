-- case: only in spring
-- today: 2026-12-28
-- expect: ids 1
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO work_item(id, year, kind, title, done_on, state) VALUES (1, 2026, 'inspection', '检查', '2026-05-10', 'done');
-- case: in November
-- today: 2026-12-28
-- expect: 0
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO work_item(id, year, kind, title, done_on, state) VALUES (1, 2026, 'inspection', '检查', '2026-11-10', 'done');
-- case: June, there is time
-- expect: 0
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
-- case: the last day is not over
-- today: 2026-12-20
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
-- case: a day late; something else in autumn, planned only, of another kind in between; closed units
-- today: 2026-12-28
-- expect: ids 1
-- since: 2026-12-21
-- until: 2026-12-22
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active'), (2, '旧局', 'closed');
INSERT INTO work_item(id, year, kind, title, done_on, state) VALUES (1, 2026, 'inspection', '检查', '2026-06-30', 'done'), (2, 2026, 'task', '任务', '2026-09-10', 'done'), (3, 2026, 'inspection', '检查', '2026-10-10', 'planned'), (4, 2026, 'inspection', '检查', '2026-12-22', 'done'),
 (5, 2026, 'task', '任务', '2026-12-21', 'done'), (6, 2026, 'inspection', '检查', '2026-12-21', 'dropped'), (7, 2027, 'inspection', '检查', '2027-01-05', 'done');
-- case: the first and the last day; the day after nothing was done
-- today: 2026-12-21
-- expect: ids 1
-- until: -
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
-- case: the only check of the year, in July, was the first half's; the day after the first half's last day it is the second's
-- today: 2026-12-31
-- expect: ids 1
-- since: 2026-12-21
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO work_item(id, year, kind, title, done_on, state) VALUES (1, 2026, 'inspection', '检查', '2026-08-01', 'done');
-- case: in August
-- today: 2026-12-31
-- expect: 0
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO work_item(id, year, kind, title, done_on, state) VALUES (1, 2026, 'inspection', '检查', '2026-08-02', 'done');
-- case: in spring and on the first of July
-- today: 2026-12-31
-- expect: 0
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO work_item(id, year, kind, title, done_on, state) VALUES (1, 2026, 'inspection', '检查', '2026-05-20', 'done'), (2, 2026, 'inspection', '检查', '2026-07-01', 'done');
-- case: in spring and on the last of June
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO work_item(id, year, kind, title, done_on, state) VALUES (1, 2026, 'inspection', '检查', '2026-05-20', 'done'), (2, 2026, 'inspection', '检查', '2026-06-30', 'done');
-- case: last year's check is not this year's first
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO work_item(id, year, kind, title, done_on, state) VALUES (1, 2025, 'inspection', '检查', '2025-11-20', 'done'), (2, 2026, 'inspection', '检查', '2026-07-20', 'done');
-- case: a department looked at itself
-- today: 2026-12-31
-- expect: ids 1
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO work_item(id, year, kind, title, department, done_on, state) VALUES (1, 2026, 'inspection', '检查', 5, '2026-10-20', 'done');
-- case: the department of the full-time officer looked at the unit
-- today: 2026-12-31
-- expect: 0
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO person(id, name, department, state) VALUES (3, '王五', 1, 'active');
INSERT INTO appointment(id, role, person, from_on, state) VALUES (1, 'officer_full', 3, '2020-01-01', 'live');
INSERT INTO work_item(id, year, kind, title, department, done_on, state) VALUES (1, 2026, 'inspection', '检查', 1, '2026-10-20', 'done');
-- case: on the last day
-- today: 2026-12-31
-- expect: 0
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO work_item(id, year, kind, title, done_on, state) VALUES (1, 2026, 'inspection', '检查', '2026-12-20', 'done');
