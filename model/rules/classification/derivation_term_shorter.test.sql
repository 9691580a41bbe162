-- case: a year short
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO document(id, title, level, expires_on, state) VALUES (1, '来源', 3, '2036-01-01', 'registered'), (2, '汇编', 3, '2035-01-01', 'registered');
INSERT INTO derivation(id, source, result, made_on, state) VALUES (1, 1, 2, '2026-03-01', 'registered');
-- case: as long
-- expect: 0
INSERT INTO document(id, title, level, expires_on, state) VALUES (1, '来源', 3, '2036-01-01', 'registered'), (2, '汇编', 3, '2036-01-01', 'registered');
INSERT INTO derivation(id, source, result, made_on, state) VALUES (1, 1, 2, '2026-03-01', 'registered');
-- case: until an event
-- expect: 0
INSERT INTO document(id, title, level, expires_on, state) VALUES (1, '来源', 3, '2036-01-01', 'registered'), (2, '汇编', 3, NULL, 'registered');
INSERT INTO derivation(id, source, result, made_on, state) VALUES (1, 1, 2, '2026-03-01', 'registered');
-- case: no days entered: a year short by its term; as long; shorter than long; both long; until an event
-- expect: ids 1,3
INSERT INTO document(id, title, level, term, made_on, registered_on, state) VALUES (1, '来源', 3, '10Y', '2026-01-01', '2026-01-05', 'registered'), (2, '汇编', 3, '9Y', '2026-01-01', '2026-01-05', 'registered'), (3, '汇编', 3, '10Y', '2026-03-01', '2026-03-01', 'registered'),
 (4, '来源', 3, 'L', '2026-01-01', '2026-01-05', 'registered'), (5, '汇编', 3, 'L', '2026-03-01', '2026-03-01', 'registered'), (6, '来源', 3, 'E:竣工', '2026-01-01', '2026-01-05', 'registered');
INSERT INTO derivation(id, source, result, made_on, state) VALUES (1, 1, 2, '2026-03-01', 'registered'), (2, 1, 3, '2026-03-01', 'registered'), (3, 4, 3, '2026-03-01', 'registered'), (4, 4, 5, '2026-03-01', 'registered'), (5, 6, 3, '2026-03-01', 'registered');
-- case: from 秘密 to 秘密; one of the two only 内部; the portion is named; a lower level has its own rule; a source without any term
-- expect: ids 1
INSERT INTO document(id, title, level, expires_on, term, state) VALUES (1, '来源', 2, '2036-01-01', NULL, 'registered'), (2, '汇编', 2, '2035-01-01', NULL, 'registered'), (3, '内部', 1, '2035-01-01', NULL, 'registered'), (4, '来源二', 3, '2036-01-01', NULL, 'registered'),
 (5, '汇编二', 2, '2035-01-01', NULL, 'registered'), (6, '来源三', 1, '2036-01-01', NULL, 'registered'), (7, '来源四', 2, NULL, NULL, 'registered'), (8, '来源五', 2, '2034-01-01', 'L', 'registered'), (9, '汇编三', 2, '2035-01-01', NULL, 'registered');
INSERT INTO derivation(id, source, result, portion, made_on, state) VALUES (1, 1, 2, NULL, '2026-03-01', 'registered'), (2, 1, 3, NULL, '2026-03-01', 'registered'), (3, 1, 9, '第二点', '2026-03-01', 'registered'), (4, 4, 5, NULL, '2026-03-01', 'registered'), (5, 6, 2, NULL, '2026-03-01', 'registered'), (6, 7, 2, NULL, '2026-03-01', 'registered'),
 (7, 8, 2, NULL, '2026-03-01', 'registered');
