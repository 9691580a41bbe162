-- case: lower
-- expect: ids 1
INSERT INTO document(id, title, level, state) VALUES (1, '来源', 3, 'registered'), (2, '摘录', 2, 'registered');
INSERT INTO derivation(id, source, result, made_on, state) VALUES (1, 1, 2, '2026-03-01', 'registered');
-- case: the portion is named
-- expect: 0
INSERT INTO document(id, title, level, state) VALUES (1, '来源', 3, 'registered'), (2, '摘录', 2, 'registered');
INSERT INTO derivation(id, source, result, made_on, portion, state) VALUES (1, 1, 2, '2026-03-01', '第三部分统计表', 'registered');
-- case: the same level
-- expect: 0
INSERT INTO document(id, title, level, state) VALUES (1, '来源', 3, 'registered'), (2, '汇编', 3, 'registered');
INSERT INTO derivation(id, source, result, made_on, state) VALUES (1, 1, 2, '2026-03-01', 'registered');
-- case: struck out; from what is only 内部; 秘密 marked as 内部
-- expect: ids 3
INSERT INTO document(id, title, level, state) VALUES (1, '来源', 3, 'registered'), (2, '摘录', 2, 'registered'), (3, '内部', 1, 'registered'), (4, '公开', 0, 'registered'), (5, '秘密', 2, 'registered');
INSERT INTO derivation(id, source, result, made_on, state) VALUES (1, 1, 2, '2026-03-01', 'void'), (2, 3, 4, '2026-03-01', 'registered'), (3, 5, 3, '2026-03-01', 'registered');
