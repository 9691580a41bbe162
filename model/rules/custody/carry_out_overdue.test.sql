-- case: still out
-- expect: ids 1
-- since: 2026-05-06
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on, approved_on) VALUES (1, 3, 2, 'out', '2026-05-01', '2026-05-05', '2026-05-01', '2026-04-28');
-- case: back late
-- expect: ids 1
-- until: 2026-05-09
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on, approved_on, returned_on) VALUES (1, 3, 2, 'returned', '2026-05-01', '2026-05-05', '2026-05-01', '2026-04-28', '2026-05-09');
-- case: back in time
-- expect: 0
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on, approved_on, returned_on) VALUES (1, 3, 2, 'returned', '2026-05-01', '2026-05-05', '2026-05-01', '2026-04-28', '2026-05-05');
-- case: not yet due
-- today: 2026-05-05
-- expect: 0
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on, approved_on) VALUES (1, 3, 2, 'out', '2026-05-01', '2026-05-05', '2026-05-01', '2026-04-28');
