-- case: a night left out
-- today: 2026-06-04
-- expect: ids 1
INSERT INTO key_part(id, name, kind, state, created_at) VALUES (1, '档案室', 'place', 'confirmed', '2026-06-01T09:00:00');
INSERT INTO patrol(key_part, patrol_on, shift, patroller, outcome, state) VALUES (NULL, '2026-06-02', 'day', 6, 'normal', 'recorded'), (NULL, '2026-06-02', 'night', 6, 'normal', 'recorded'), (NULL, '2026-06-03', 'day', 6, 'normal', 'recorded');
-- case: day and night, today still to come
-- today: 2026-06-04
-- expect: 0
INSERT INTO key_part(id, name, kind, state, created_at) VALUES (1, '档案室', 'place', 'confirmed', '2026-06-01T09:00:00');
INSERT INTO patrol(key_part, patrol_on, shift, patroller, outcome, state) VALUES (NULL, '2026-06-03', 'day', 6, 'normal', 'recorded'), (NULL, '2026-06-03', 'night', 6, 'normal', 'recorded');
-- case: one key part is passed by
-- today: 2026-06-04
-- expect: ids 2
INSERT INTO key_part(id, name, kind, state, created_at) VALUES (1, '档案室', 'place', 'confirmed', '2026-06-01T09:00:00'), (2, '财务室', 'place', 'confirmed', '2026-06-01T09:00:00');
INSERT INTO patrol(key_part, patrol_on, shift, patroller, outcome, state) VALUES (1, '2026-06-03', 'day', 6, 'normal', 'recorded'), (1, '2026-06-03', 'night', 6, 'normal', 'recorded'), (2, '2026-06-03', 'day', 6, 'normal', 'recorded');
-- case: each by itself, or all on one round
-- today: 2026-06-04
-- expect: 0
INSERT INTO key_part(id, name, kind, state, created_at) VALUES (1, '档案室', 'place', 'confirmed', '2026-06-01T09:00:00'), (2, '财务室', 'place', 'confirmed', '2026-06-01T09:00:00');
INSERT INTO patrol(key_part, patrol_on, shift, patroller, outcome, state) VALUES (1, '2026-06-03', 'day', 6, 'normal', 'recorded'), (2, '2026-06-03', 'day', 6, 'normal', 'recorded'), (NULL, '2026-06-03', 'night', 6, 'normal', 'recorded');
-- case: confirmed yesterday evening, not confirmed yet, and revoked
-- today: 2026-06-04
-- expect: 0
INSERT INTO key_part(id, name, kind, state, confirmed_on) VALUES (1, '档案室', 'place', 'confirmed', '2026-06-04'), (2, '财务室', 'place', 'proposed', NULL), (3, '图纸室', 'place', 'revoked', '2020-01-01');
INSERT INTO patrol(key_part, patrol_on, shift, patroller, outcome, state) VALUES (NULL, '2026-06-01', 'day', 6, 'normal', 'recorded');
-- case: no patrol was ever registered since the key part was
-- today: 2026-06-04
-- expect: ids 1
INSERT INTO key_part(id, name, kind, state, created_at) VALUES (1, '档案室', 'place', 'confirmed', '2026-06-01T09:00:00');
-- case: the key part was entered today
-- today: 2026-06-01
-- expect: 0
INSERT INTO key_part(id, name, kind, state, created_at) VALUES (1, '档案室', 'place', 'confirmed', '2026-06-01T09:00:00');
-- case: no key part
-- today: 2026-06-06
-- expect: 0
INSERT INTO patrol(key_part, patrol_on, shift, patroller, outcome, state) VALUES (NULL, '2026-06-03', 'day', 6, 'normal', 'recorded');
-- case: revoked on the fourth day, passed by until then; revoked, and patrolled until then; revoked before this year
-- today: 2026-06-10
-- expect: ids 1
-- since: 2026-06-02
-- until: 2026-06-04
INSERT INTO key_part(id, name, kind, state, confirmed_on, revoked_on) VALUES (1, '档案室', 'place', 'revoked', '2026-06-01', '2026-06-04'), (2, '财务室', 'place', 'revoked', '2026-06-01', '2026-06-03'), (3, '图纸室', 'place', 'revoked', '2020-06-01', '2025-12-31');
INSERT INTO patrol(key_part, patrol_on, shift, patroller, outcome, state) VALUES (NULL, '2026-06-01', 'day', 6, 'normal', 'recorded'), (NULL, '2026-06-01', 'night', 6, 'normal', 'recorded'), (2, '2026-06-02', 'day', 6, 'normal', 'recorded'), (2, '2026-06-02', 'night', 6, 'normal', 'recorded');
