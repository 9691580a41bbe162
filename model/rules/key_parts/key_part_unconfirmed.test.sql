-- case: no document
-- expect: ids 1
INSERT INTO key_part(id, name, kind, state, confirmed_by, confirmed_on) VALUES (1, '示例', 'place', 'confirmed', '某局', '2026-01-01');
-- case: complete
-- expect: 0
INSERT INTO key_part(id, name, kind, state, confirmed_by, confirm_no, confirmed_on) VALUES (1, '示例', 'place', 'confirmed', '某局', '1号', '2026-01-01');
-- case: only proposed
-- expect: 0
INSERT INTO key_part(id, name, kind, state) VALUES (1, '示例', 'place', 'proposed');
