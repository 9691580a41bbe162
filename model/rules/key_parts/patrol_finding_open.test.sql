-- case: a week ago
-- expect: ids 1
INSERT INTO patrol(id, patrol_on, shift, patroller, outcome, state) VALUES (1, '2026-06-20', 'night', 6, 'abnormal', 'recorded');
-- case: last night
-- expect: 0
INSERT INTO patrol(id, patrol_on, shift, patroller, outcome, state) VALUES (1, '2026-06-29', 'night', 6, 'abnormal', 'recorded');
-- case: handled
-- expect: 0
INSERT INTO patrol(id, patrol_on, shift, patroller, outcome, state) VALUES (1, '2026-06-20', 'night', 6, 'abnormal', 'handled');
