-- case: in spring
-- expect: ids 1
INSERT INTO group_meeting(id, title, held_on, chair, state) VALUES (1, '会议', '2026-03-01', 1, 'planned');
-- case: last week
-- expect: 0
INSERT INTO group_meeting(id, title, held_on, chair, state) VALUES (1, '会议', '2026-06-22', 1, 'planned');
-- case: held
-- expect: 0
INSERT INTO group_meeting(id, title, held_on, chair, state) VALUES (1, '会议', '2026-03-01', 1, 'held');
-- case: minutes on the fifteenth day, and on the sixteenth
-- expect: ids 2
-- since: 2026-03-17
-- until: 2026-03-17
INSERT INTO group_meeting(id, title, held_on, chair, state, minuted_on) VALUES (1, '会议', '2026-03-01', 1, 'held', '2026-03-16'), (2, '会议', '2026-03-01', 1, 'held', '2026-03-17');
-- case: on the fifteenth day nothing yet, and the day after
-- expect: ids 2
-- since: 2026-06-30
INSERT INTO group_meeting(id, title, held_on, chair, state) VALUES (1, '会议', '2026-06-15', 1, 'planned'), (2, '会议', '2026-06-14', 1, 'planned'), (3, '会议', '2026-03-01', 1, 'cancelled');
