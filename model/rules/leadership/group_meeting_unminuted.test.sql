-- case: in spring
-- expect: ids 1
INSERT INTO group_meeting(id, title, held_on, chair, state) VALUES (1, '会议', '2026-03-01', 1, 'planned');
-- case: last week
-- expect: 0
INSERT INTO group_meeting(id, title, held_on, chair, state) VALUES (1, '会议', '2026-06-22', 1, 'planned');
-- case: held
-- expect: 0
INSERT INTO group_meeting(id, title, held_on, chair, state) VALUES (1, '会议', '2026-03-01', 1, 'held');
