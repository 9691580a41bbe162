-- case: computer room without extinguisher
-- expect: ids 1
INSERT INTO key_part(id, name, kind, category, state) VALUES (1, '机房', 'place', 'computers', 'confirmed');
-- case: archive with one of two
-- expect: ids 1
INSERT INTO key_part(id, name, kind, category, state) VALUES (1, '档案室', 'place', 'archive', 'confirmed');
INSERT INTO protection(id, key_part, kind, state) VALUES (1, 1, 'extinguisher', 'ok');
-- case: archive with both
-- expect: 0
INSERT INTO key_part(id, name, kind, category, state) VALUES (1, '档案室', 'place', 'archive', 'confirmed');
INSERT INTO protection(id, key_part, kind, state) VALUES (1, 1, 'extinguisher', 'ok'), (2, 1, 'repellent', 'ok');
-- case: a post needs none
-- expect: 0
INSERT INTO key_part(id, name, kind, category, state) VALUES (1, '秘书岗', 'department', 'secretarial', 'confirmed');
-- case: the extinguisher was taken away in March
-- expect: ids 1
INSERT INTO key_part(id, name, kind, category, state, confirmed_on) VALUES (1, '档案室', 'place', 'archive', 'confirmed', '2020-01-01');
INSERT INTO protection(key_part, kind, state, installed_on) VALUES (1, 'iron_door', 'ok', '2020-01-01'), (1, 'window_bars', 'ok', '2020-01-01'), (1, 'alarm', 'ok', '2020-01-01'), (1, 'repellent', 'ok', '2020-01-01');
INSERT INTO protection(key_part, kind, state, installed_on, removed_on) VALUES (1, 'extinguisher', 'removed', '2020-01-01', '2026-03-01'), (1, 'safe', 'ok', '2020-01-01', NULL);
-- case: confirmed this year, the extinguisher came in May, was taken away in June
-- expect: ids 1,1
-- since: 2026-03-01,2026-06-01
-- until: 2026-05-01,-
INSERT INTO key_part(id, name, kind, category, state, confirmed_on) VALUES (1, '财务室', 'place', 'finance', 'confirmed', '2026-03-01');
INSERT INTO protection(key_part, kind, state, installed_on, removed_on) VALUES (1, 'extinguisher', 'removed', '2026-05-01', '2026-06-01');
