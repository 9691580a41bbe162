-- case: no job
-- expect: ids 1
INSERT INTO document(id, title, kind) VALUES (1, '示例', 'incoming');
INSERT INTO copy(id, document, copy_no, kind, level, state, made_on) VALUES (1, 1, 2, 'duplicate', 2, 'registered', '2026-02-01');
-- case: with its job
-- expect: 0
INSERT INTO document(id, title, kind) VALUES (1, '示例', 'incoming');
INSERT INTO copy(id, document, copy_no, kind, level, state, made_on, print_job) VALUES (1, 1, 2, 'duplicate', 2, 'registered', '2026-02-01', 3);
-- case: an original
-- expect: 0
INSERT INTO document(id, title, kind) VALUES (1, '示例', 'incoming');
INSERT INTO copy(id, document, copy_no, kind, level, state, made_on) VALUES (1, 1, 2, 'original', 2, 'registered', '2026-02-01');
-- case: in a period that begins on its day
-- from: 2026-02-01
-- expect: ids 1
INSERT INTO document(id, title, kind) VALUES (1, '示例', 'incoming');
INSERT INTO copy(id, document, copy_no, kind, level, state, made_on) VALUES (1, 1, 2, 'duplicate', 2, 'registered', '2026-02-01');
-- case: in one that begins the day after
-- from: 2026-02-02
-- expect: 0
INSERT INTO document(id, title, kind) VALUES (1, '示例', 'incoming');
INSERT INTO copy(id, document, copy_no, kind, level, state, made_on) VALUES (1, 1, 2, 'duplicate', 2, 'registered', '2026-02-01');
