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
