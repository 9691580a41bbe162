INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
-- case: none held
-- today: 2026-12-31
-- expect: ids 1
-- since: 2026-12-16
INSERT INTO group_meeting (title, kind, held_on, chair, state) VALUES ('一次会议', 'group', '2026-11-01', 1, 'cancelled');
-- case: held once
-- today: 2026-12-31
-- expect: 0
INSERT INTO group_meeting (title, kind, held_on, chair, state) VALUES ('一次会议', 'group', '2026-03-01', 1, 'held');
-- case: the year is still running
-- today: 2026-12-01
-- expect: 0
-- case: only in the year before
-- today: 2026-12-31
-- expect: 1
INSERT INTO group_meeting (title, kind, held_on, chair, state) VALUES ('一次会议', 'group', '2025-12-30', 1, 'held');
