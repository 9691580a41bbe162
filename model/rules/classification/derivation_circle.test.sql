-- case: of itself
-- expect: ids 1
INSERT INTO document(id, title, state) VALUES (1, '甲', 'registered');
INSERT INTO derivation(id, source, result, made_on, state) VALUES (1, 1, 1, '2026-03-01', 'registered');
-- case: in a circle of two
-- expect: ids 1,2
INSERT INTO document(id, title, state) VALUES (1, '甲', 'registered'), (2, '乙', 'registered');
INSERT INTO derivation(id, source, result, made_on, state) VALUES (1, 1, 2, '2026-03-01', 'registered'), (2, 2, 1, '2026-03-02', 'registered');
-- case: two ways to the same document
-- expect: 0
INSERT INTO document(id, title, state) VALUES (1, '甲', 'registered'), (2, '乙', 'registered'), (3, '丙', 'registered');
INSERT INTO derivation(id, source, result, made_on, state) VALUES (1, 1, 2, '2026-03-01', 'registered'), (2, 2, 3, '2026-03-02', 'registered'), (3, 1, 3, '2026-03-02', 'registered');
-- case: the way back was struck out
-- expect: 0
INSERT INTO document(id, title, state) VALUES (1, '甲', 'registered'), (2, '乙', 'registered');
INSERT INTO derivation(id, source, result, made_on, state) VALUES (1, 1, 2, '2026-03-01', 'registered'), (2, 2, 1, '2026-03-01', 'void');
