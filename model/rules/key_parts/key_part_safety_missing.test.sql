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
