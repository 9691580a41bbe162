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
-- case: void, internal, the original; of a telegram, which telegram_copied says
-- expect: 0
INSERT INTO document(id, title, kind) VALUES (1, '示例', 'incoming');
INSERT INTO document(id, title, kind) VALUES (2, '电报', 'telegram');
INSERT INTO copy(id, document, copy_no, kind, level, state, made_on) VALUES (1, 1, 2, 'duplicate', 2, 'void', '2026-02-01'), (2, 1, 3, 'duplicate', 1, 'registered', '2026-02-01'), (3, 1, 4, 'original', 2, 'registered', '2026-02-01'), (4, 2, 2, 'duplicate', 2, 'registered', '2026-02-01');
