-- case: no number
-- expect: ids 1
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on, approved_on, abroad) VALUES (1, 3, 2, 'out', '2026-05-01', '2026-05-05', '2026-05-01', '2026-04-28', 1);
-- case: approved
-- expect: 0
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on, approved_on, abroad, abroad_no) VALUES (1, 3, 2, 'out', '2026-05-01', '2026-05-05', '2026-05-01', '2026-04-28', 1, '某办3号');
-- case: at home
-- expect: 0
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on, approved_on, abroad) VALUES (1, 3, 2, 'out', '2026-05-01', '2026-05-05', '2026-05-01', '2026-04-28', 0);
-- case: in a period that begins on its day
-- from: 2026-05-01
-- expect: ids 1
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on, approved_on, abroad) VALUES (1, 3, 2, 'out', '2026-05-01', '2026-05-05', '2026-05-01', '2026-04-28', 1);
-- case: in one that begins the day after
-- from: 2026-05-02
-- expect: 0
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on, approved_on, abroad) VALUES (1, 3, 2, 'out', '2026-05-01', '2026-05-05', '2026-05-01', '2026-04-28', 1);
-- case: asked for, refused, called off
-- expect: 0
INSERT INTO carry_out(id, no, carrier, destination, purpose, abroad, leave_on, return_by, state) VALUES (1, 'WC-1', 3, '示例', '会议', 1, '2026-03-01', '2026-03-05', 'draft'), (2, 'WC-2', 3, '示例', '会议', 1, '2026-03-01', '2026-03-05', 'refused'), (3, 'WC-3', 3, '示例', '会议', 1, '2026-03-01', '2026-03-05', 'cancelled');
