-- case: no task
-- expect: ids 1
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
