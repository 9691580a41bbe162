-- case: never reported
-- expect: ids 1
INSERT INTO patrol(id, patrol_on, shift, patroller, outcome, detail, state) VALUES (1, '2026-06-20', 'night', 6, 'abnormal', '窗未关', 'handled');
-- case: three days later
-- expect: ids 1
INSERT INTO patrol(id, patrol_on, shift, patroller, outcome, detail, reported_at, state) VALUES (1, '2026-06-20', 'night', 6, 'abnormal', '窗未关', '2026-06-23T09:00:00', 'handled');
-- case: the next morning
-- expect: 0
INSERT INTO patrol(id, patrol_on, shift, patroller, outcome, detail, reported_at, state) VALUES (1, '2026-06-20', 'night', 6, 'abnormal', '窗未关', '2026-06-21T01:00:00', 'handled');
-- case: nothing found
-- expect: 0
INSERT INTO patrol(id, patrol_on, shift, patroller, outcome, state) VALUES (1, '2026-06-20', 'night', 6, 'normal', 'recorded');
-- case: in a period that begins on its day
-- from: 2026-06-20
-- expect: ids 1
INSERT INTO patrol(id, patrol_on, shift, patroller, outcome, detail, state) VALUES (1, '2026-06-20', 'night', 6, 'abnormal', '窗未关', 'handled');
-- case: in one that begins the day after
-- from: 2026-06-21
-- expect: 0
INSERT INTO patrol(id, patrol_on, shift, patroller, outcome, detail, state) VALUES (1, '2026-06-20', 'night', 6, 'abnormal', '窗未关', 'handled');
-- case: told on the next day, and the day after; nothing was found
-- expect: ids 2
INSERT INTO patrol(id, key_part, patrol_on, shift, outcome, detail, reported_at, state) VALUES (1, 1, '2026-03-01', 'night', 'abnormal', '窗未关', '2026-03-02T23:00:00', 'handled'), (2, 1, '2026-03-01', 'night', 'abnormal', '窗未关', '2026-03-03T00:00:00', 'handled'), (3, 1, '2026-03-01', 'night', 'normal', NULL, NULL, 'recorded');
-- case: its own key part's name
-- expect: ids 1
-- says: 机房2026-03-01
INSERT INTO key_part(id, name, category, state) VALUES (1, '机房', 'computers', 'confirmed'), (2, '档案室', 'archive', 'confirmed');
INSERT INTO patrol(id, key_part, patrol_on, shift, outcome, detail, state) VALUES (1, 1, '2026-03-01', 'day', 'abnormal', '窗未关', 'recorded');
