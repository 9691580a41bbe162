-- case: a week ago
-- expect: ids 1
INSERT INTO patrol(id, patrol_on, shift, patroller, outcome, state) VALUES (1, '2026-06-20', 'night', 6, 'abnormal', 'recorded');
-- case: last night
-- expect: 0
INSERT INTO patrol(id, patrol_on, shift, patroller, outcome, state) VALUES (1, '2026-06-29', 'night', 6, 'abnormal', 'recorded');
-- case: handled
-- expect: 0
INSERT INTO patrol(id, patrol_on, shift, patroller, outcome, state) VALUES (1, '2026-06-20', 'night', 6, 'abnormal', 'handled');
-- case: handled on the last day, and the day after
-- expect: ids 2
-- until: 2026-06-05
INSERT INTO patrol(id, patrol_on, shift, patroller, outcome, state, handled_on) VALUES (1, '2026-06-01', 'night', 6, 'abnormal', 'handled', '2026-06-04'), (2, '2026-06-01', 'day', 6, 'abnormal', 'handled', '2026-06-05');
-- case: three days ago not yet, four days ago
-- expect: ids 2
-- since: 2026-06-30
INSERT INTO patrol(id, key_part, patrol_on, shift, outcome, state) VALUES (1, 1, '2026-06-27', 'day', 'abnormal', 'recorded'), (2, 1, '2026-06-26', 'day', 'abnormal', 'recorded');
-- case: one row, and its own key part's name
-- expect: ids 1
-- says: 机房2026-03-01
INSERT INTO key_part(id, name, category, state) VALUES (1, '机房', 'computers', 'confirmed'), (2, '档案室', 'archive', 'confirmed');
INSERT INTO patrol(id, key_part, patrol_on, shift, outcome, state) VALUES (1, 1, '2026-03-01', 'day', 'abnormal', 'recorded');
