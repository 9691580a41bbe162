-- case: nothing listed
-- expect: ids 1
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on, approved_on) VALUES (1, 3, 2, 'out', '2026-05-01', '2026-05-05', '2026-05-01', '2026-04-28');
-- case: listed
-- expect: 0
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on, approved_on) VALUES (1, 3, 2, 'out', '2026-05-01', '2026-05-05', '2026-05-01', '2026-04-28');
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 2);
INSERT INTO listed_item(id, item, carry_out, state) VALUES (1, 1, 1, 'listed');
-- case: not out yet
-- expect: 0
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on, approved_on) VALUES (1, 3, 2, 'approved', '2026-05-01', '2026-05-05', '2026-05-01', '2026-04-28');
-- case: in a period that begins on its day
-- from: 2026-05-01
-- expect: ids 1
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on, approved_on) VALUES (1, 3, 2, 'out', '2026-05-01', '2026-05-05', '2026-05-01', '2026-04-28');
-- case: in one that begins the day after
-- from: 2026-05-02
-- expect: 0
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on, approved_on) VALUES (1, 3, 2, 'out', '2026-05-01', '2026-05-05', '2026-05-01', '2026-04-28');
-- case: all of its list was struck; one line is done; not yet gone
-- expect: ids 1
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on) VALUES (1, 3, 2, 'out', '2026-05-01', '2026-05-05', '2026-05-01'), (2, 3, 2, 'returned', '2026-05-01', '2026-05-05', '2026-05-01'), (3, 3, 2, 'approved', '2026-05-01', '2026-05-05', NULL);
INSERT INTO listed_item(id, item, carry_out, state) VALUES (1, 1, 1, 'struck'), (2, 2, 2, 'done'), (3, 3, 2, 'struck');
