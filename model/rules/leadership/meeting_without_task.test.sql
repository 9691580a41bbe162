-- case: no task
-- expect: ids 1
-- since: 2026-06-01
INSERT INTO group_meeting (id, title, kind, held_on, chair, state) VALUES (1, '第一次会议', 'group', '2026-05-01', 1, 'held');
-- case: tasks entered
-- expect: 0
INSERT INTO group_meeting (id, title, kind, held_on, chair, state) VALUES (1, '第一次会议', 'group', '2026-05-01', 1, 'held');
INSERT INTO work_item (year, kind, title, meeting, state) VALUES (2026, 'task', '落实', 1, 'planned');
-- case: held last week
-- expect: 0
INSERT INTO group_meeting (id, title, kind, held_on, chair, state) VALUES (1, '第一次会议', 'group', '2026-06-23', 1, 'held');
-- case: only planned
-- expect: 0
INSERT INTO group_meeting (id, title, kind, held_on, chair, state) VALUES (1, '第一次会议', 'group', '2026-05-01', 1, 'planned');
-- case: on the thirtieth day not yet, on the day after
-- expect: ids 2
-- since: 2026-06-30
INSERT INTO group_meeting (id, title, kind, held_on, chair, state) VALUES (1, '第一次会议', 'group', '2026-05-31', 1, 'held'), (2, '第二次会议', 'leadership', '2026-05-30', 1, 'held');
-- case: all tasks were dropped; a meeting of the office needs none
-- expect: ids 1
INSERT INTO group_meeting (id, title, kind, held_on, chair, state) VALUES (1, '第一次会议', 'group', '2026-05-01', 1, 'held'), (2, '办公室会议', 'office', '2026-05-01', 1, 'held');
INSERT INTO work_item (year, kind, title, meeting, state) VALUES (2026, 'task', '落实', 1, 'dropped');
-- case: meetings of last year whose decisions still have no task
-- expect: ids 1,2
-- since: 2025-12-31,2026-01-01
INSERT INTO group_meeting (id, title, kind, held_on, chair, state) VALUES (1, '会议', 'group', '2025-11-30', 1, 'held'), (2, '会议', 'group', '2025-12-01', 1, 'held');
-- case: turned into a task on the thirtieth day, the day after, by the day of entry where no other is known; a dropped one does not count, the first of two does, one of tomorrow does not
-- expect: ids 2,3,5,6
-- since: 2026-04-01,2026-04-01,2026-04-01,2026-04-01
-- until: 2026-04-01,2026-04-03,2026-05-01,-
INSERT INTO group_meeting (id, title, kind, held_on, chair, state) SELECT i, '会议', 'group', '2026-03-01', 1, 'held' FROM (SELECT 1 AS i UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6) n;
INSERT INTO work_item (year, kind, title, meeting, assigned_on, created_at, state) VALUES (2026, 'task', '落实', 1, '2026-03-31', '2026-05-01T09:00:00', 'done'), (2026, 'task', '落实', 2, '2026-04-01', '2026-04-01T09:00:00', 'planned'), (2026, 'task', '落实', 3, NULL, '2026-04-03T09:00:00', 'planned'),
 (2026, 'task', '落实', 4, '2026-03-20', NULL, 'done'), (2026, 'task', '落实', 4, '2026-05-20', NULL, 'planned'), (2026, 'task', '落实', 5, '2026-03-20', NULL, 'dropped'), (2026, 'task', '落实', 5, '2026-05-01', NULL, 'planned'), (2026, 'task', '落实', 6, '2026-07-01', NULL, 'planned');
-- case: done with before this year; an office that asks for ten days
-- setting: meeting_task_days 10
-- expect: ids 2
-- since: 2026-03-12
-- until: 2026-03-12
INSERT INTO group_meeting (id, title, kind, held_on, chair, state) VALUES (1, '会议', 'group', '2025-10-01', 1, 'held'), (2, '会议', 'group', '2026-03-01', 1, 'held'), (3, '会议', 'group', '2026-03-01', 1, 'held');
INSERT INTO work_item (year, kind, title, meeting, assigned_on, state) VALUES (2025, 'task', '落实', 1, '2025-12-31', 'done'), (2026, 'task', '落实', 2, '2026-03-12', 'done'), (2026, 'task', '落实', 3, '2026-03-11', 'done');
-- case: nothing was decided, in several words; something was; decisions of which nothing is known
-- expect: ids 4,5
INSERT INTO group_meeting (id, title, kind, held_on, chair, decisions, state) VALUES (1, '会议', 'group', '2026-03-01', 1, '无', 'held'), (2, '会议', 'leadership', '2026-03-01', 1, ' 没有议定事项。', 'held'), (3, '会议', 'group', '2026-03-01', 1, 'none', 'held'),
 (4, '会议', 'group', '2026-03-01', 1, '无线话筒一律停用', 'held'), (5, '会议', 'group', '2026-03-01', 1, NULL, 'held');
