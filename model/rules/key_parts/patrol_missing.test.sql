INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
-- case: a night left out
-- today: 2026-06-04
-- expect: ids 1
INSERT INTO key_part(id, name, kind, state) VALUES (1, '档案室', 'place', 'confirmed');
INSERT INTO patrol(patrol_on, shift, patroller, outcome, state) VALUES ('2026-06-02', 'day', 6, 'normal', 'recorded'), ('2026-06-02', 'night', 6, 'normal', 'recorded'), ('2026-06-03', 'day', 6, 'normal', 'recorded');
-- case: day and night, today still to come
-- today: 2026-06-04
-- expect: 0
INSERT INTO key_part(id, name, kind, state) VALUES (1, '档案室', 'place', 'confirmed');
INSERT INTO patrol(patrol_on, shift, patroller, outcome, state) VALUES ('2026-06-03', 'day', 6, 'normal', 'recorded'), ('2026-06-03', 'night', 6, 'normal', 'recorded');
-- case: no patrol was ever registered
-- today: 2026-06-04
-- expect: 0
INSERT INTO key_part(id, name, kind, state) VALUES (1, '档案室', 'place', 'confirmed');
-- case: no key part
-- today: 2026-06-06
-- expect: 0
INSERT INTO patrol(patrol_on, shift, patroller, outcome, state) VALUES ('2026-06-03', 'day', 6, 'normal', 'recorded');
