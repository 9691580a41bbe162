-- case: no alarm
-- expect: ids 1
INSERT INTO key_part(id, name, kind, state, confirmed_on) VALUES (1, '示例', 'place', 'confirmed', '2020-01-01');
INSERT INTO protection(id, key_part, kind, state) VALUES (1, 1, 'iron_door', 'ok'), (2, 1, 'window_bars', 'ok'), (3, 1, 'safe', 'ok'), (4, 1, 'alarm', 'removed');
-- case: all four
-- expect: 0
INSERT INTO key_part(id, name, kind, state, confirmed_on) VALUES (1, '示例', 'place', 'confirmed', '2020-01-01');
INSERT INTO protection(id, key_part, kind, state) VALUES (1, 1, 'iron_door', 'ok'), (2, 1, 'window_bars', 'ok'), (3, 1, 'safe', 'ok'), (4, 1, 'alarm', 'ok');
-- case: a department needs none
-- expect: 0
INSERT INTO key_part(id, name, kind, state) VALUES (1, '示例', 'department', 'confirmed');
-- case: the safe was taken away in March, the next came in May
-- expect: ids 1
-- until: 2026-05-01
INSERT INTO key_part(id, name, kind, category, state, confirmed_on) VALUES (1, '档案室', 'place', 'archive', 'confirmed', '2020-01-01');
INSERT INTO protection(key_part, kind, state, installed_on) VALUES (1, 'iron_door', 'ok', '2020-01-01'), (1, 'window_bars', 'ok', '2020-01-01'), (1, 'alarm', 'ok', '2020-01-01'), (1, 'extinguisher', 'ok', '2020-01-01'), (1, 'repellent', 'ok', '2020-01-01');
INSERT INTO protection(key_part, kind, state, installed_on, removed_on) VALUES (1, 'safe', 'removed', '2020-01-01', '2026-03-01'), (1, 'safe', 'ok', '2026-05-01', NULL);
-- case: the next was there before
-- expect: 0
INSERT INTO key_part(id, name, kind, category, state, confirmed_on) VALUES (1, '档案室', 'place', 'archive', 'confirmed', '2020-01-01');
INSERT INTO protection(key_part, kind, state, installed_on) VALUES (1, 'iron_door', 'ok', '2020-01-01'), (1, 'window_bars', 'ok', '2020-01-01'), (1, 'alarm', 'ok', '2020-01-01'), (1, 'extinguisher', 'ok', '2020-01-01'), (1, 'repellent', 'ok', '2020-01-01');
INSERT INTO protection(key_part, kind, state, installed_on, removed_on) VALUES (1, 'safe', 'removed', '2020-01-01', '2026-03-01'), (1, 'safe', 'ok', '2026-03-01', NULL);
-- case: confirmed this year, the alarm came in May; there from the first day; confirmed long ago, a newer one
-- expect: ids 1
-- since: 2026-03-01
-- until: 2026-05-01
INSERT INTO key_part(id, name, kind, category, state, confirmed_on) VALUES (1, '档案室', 'place', 'archive', 'confirmed', '2026-03-01'), (2, '资料室', 'place', 'archive', 'confirmed', '2026-03-01'), (3, '图纸室', 'place', 'archive', 'confirmed', '2025-12-31');
INSERT INTO protection(key_part, kind, state, installed_on) SELECT k.id, v.kind, 'ok', CASE WHEN v.kind <> 'alarm' OR k.id = 2 THEN '2026-03-01' ELSE '2026-05-01' END
FROM key_part k, (SELECT 'iron_door' AS kind UNION ALL SELECT 'window_bars' UNION ALL SELECT 'safe' UNION ALL SELECT 'alarm') v;
-- case: without an alarm until it was revoked in May; revoked before the alarm was taken away; revoked last year
-- expect: ids 1
-- until: 2026-05-10
INSERT INTO key_part(id, name, kind, category, state, confirmed_on, revoked_on) VALUES (1, '甲', 'place', 'finance', 'revoked', '2020-01-01', '2026-05-10'), (2, '乙', 'place', 'finance', 'revoked', '2020-01-01', '2026-05-10'), (3, '丙', 'place', 'finance', 'revoked', '2020-01-01', '2025-05-10');
INSERT INTO protection(key_part, kind, state, installed_on, removed_on) VALUES (1, 'iron_door', 'ok', '2020-01-01', NULL), (1, 'window_bars', 'ok', '2020-01-01', NULL), (1, 'safe', 'ok', '2020-01-01', NULL), (1, 'alarm', 'removed', '2020-01-01', '2026-03-01'),
 (2, 'iron_door', 'ok', '2020-01-01', NULL), (2, 'window_bars', 'ok', '2020-01-01', NULL), (2, 'safe', 'ok', '2020-01-01', NULL), (2, 'alarm', 'removed', '2020-01-01', '2026-05-20'),
 (3, 'iron_door', 'ok', '2020-01-01', NULL), (3, 'window_bars', 'ok', '2020-01-01', NULL), (3, 'safe', 'ok', '2020-01-01', NULL);
