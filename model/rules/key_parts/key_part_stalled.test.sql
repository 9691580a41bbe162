-- case: proposed in January
-- expect: ids 1
-- since: 2026-03-07
INSERT INTO key_part(id, name, kind, state, created_at) VALUES (1, '示例', 'place', 'proposed', '2026-01-05T09:00:00');
-- case: last month
-- expect: 0
INSERT INTO key_part(id, name, kind, state, created_at) VALUES (1, '示例', 'place', 'approved', '2026-05-25T09:00:00');
-- case: confirmed
-- expect: 0
INSERT INTO key_part(id, name, kind, state, created_at) VALUES (1, '示例', 'place', 'confirmed', '2026-01-05T09:00:00');
-- case: confirmed on the sixty-first day, another on the sixtieth
-- expect: ids 1
-- until: 2026-03-07
INSERT INTO key_part(id, name, kind, state, created_at, confirmed_on) VALUES (1, '甲', 'place', 'confirmed', '2026-01-05T09:00:00', '2026-03-07'), (2, '乙', 'place', 'confirmed', '2026-01-05T09:00:00', '2026-03-06');
