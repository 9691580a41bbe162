-- case: alone
-- expect: ids 1
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on, approved_on) VALUES (1, 3, 4, 'out', '2026-05-01', '2026-05-05', '2026-05-01', '2026-04-28');
-- case: a top secret item on the list
-- expect: ids 1
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on, approved_on) VALUES (1, 3, 2, 'out', '2026-05-01', '2026-05-05', '2026-05-01', '2026-04-28');
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 4);
INSERT INTO listed_item(id, item, carry_out, state) VALUES (1, 1, 1, 'listed');
-- case: two
-- expect: 0
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on, approved_on, companion) VALUES (1, 3, 4, 'out', '2026-05-01', '2026-05-05', '2026-05-01', '2026-04-28', 6);
-- case: secret
-- expect: 0
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on, approved_on) VALUES (1, 3, 3, 'out', '2026-05-01', '2026-05-05', '2026-05-01', '2026-04-28');
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 3);
INSERT INTO listed_item(id, item, carry_out, state) VALUES (1, 1, 1, 'listed');
-- case: in a period that begins on its day
-- from: 2026-05-01
-- expect: ids 1
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on, approved_on) VALUES (1, 3, 4, 'out', '2026-05-01', '2026-05-05', '2026-05-01', '2026-04-28');
-- case: in one that begins the day after
-- from: 2026-05-02
-- expect: 0
INSERT INTO carry_out(id, carrier, level, state, leave_on, return_by, left_on, approved_on) VALUES (1, 3, 4, 'out', '2026-05-01', '2026-05-05', '2026-05-01', '2026-04-28');
-- case: asked for, refused, called off; what was struck from the list
-- expect: 0
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 4), (2, '示例', 2);
INSERT INTO listed_item(id, carry_out, item, state) VALUES (1, 4, 1, 'struck'), (2, 4, 2, 'done');
INSERT INTO carry_out(id, no, carrier, destination, purpose, level, leave_on, return_by, left_on, state) VALUES (1, 'WC-1', 3, '示例', '会议', 4, '2026-03-01', '2026-03-05', NULL, 'draft'), (2, 'WC-2', 3, '示例', '会议', 4, '2026-03-01', '2026-03-05', NULL, 'refused'), (3, 'WC-3', 3, '示例', '会议', 4, '2026-03-01', '2026-03-05', NULL, 'cancelled'),
 (4, 'WC-4', 3, '示例', '会议', 2, '2026-03-01', '2026-03-05', '2026-03-01', 'returned');
