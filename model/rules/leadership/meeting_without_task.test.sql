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
-- case: a meeting in November of last year, and one in December whose thirty days ended this year
-- expect: ids 2
-- since: 2026-01-01
INSERT INTO group_meeting (id, title, kind, held_on, chair, state) VALUES (1, '会议', 'group', '2025-11-30', 1, 'held'), (2, '会议', 'group', '2025-12-01', 1, 'held');
