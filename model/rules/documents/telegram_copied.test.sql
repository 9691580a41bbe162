-- case: copied
-- expect: ids 2
INSERT INTO document(id, title, kind, state, registered_on) VALUES (1, '示例', 'telegram', 'registered', '2026-06-01');
INSERT INTO copy(id, document, copy_no, kind, state, made_on) VALUES (1, 1, 1, 'original', 'registered', NULL), (2, 1, 2, 'duplicate', 'registered', '2026-06-02');
-- case: original only
-- expect: 0
INSERT INTO document(id, title, kind, state, registered_on) VALUES (1, '示例', 'telegram', 'registered', '2026-06-01');
INSERT INTO copy(id, document, copy_no, kind, state) VALUES (1, 1, 1, 'original', 'registered');
-- case: copy of a letter
-- expect: 0
INSERT INTO document(id, title, kind, state, registered_on) VALUES (1, '示例', 'incoming', 'registered', '2026-06-01');
INSERT INTO copy(id, document, copy_no, kind, state, made_on) VALUES (2, 1, 2, 'duplicate', 'registered', '2026-06-02');
-- case: in a period that begins on its day
-- from: 2026-06-02
-- expect: ids 2
INSERT INTO document(id, title, kind, state, registered_on) VALUES (1, '示例', 'telegram', 'registered', '2026-06-01');
INSERT INTO copy(id, document, copy_no, kind, state, made_on) VALUES (1, 1, 1, 'original', 'registered', NULL), (2, 1, 2, 'duplicate', 'registered', '2026-06-02');
-- case: in one that begins the day after
-- from: 2026-06-03
-- expect: 0
INSERT INTO document(id, title, kind, state, registered_on) VALUES (1, '示例', 'telegram', 'registered', '2026-06-01');
INSERT INTO copy(id, document, copy_no, kind, state, made_on) VALUES (1, 1, 1, 'original', 'registered', NULL), (2, 1, 2, 'duplicate', 'registered', '2026-06-02');
-- case: the copy was a mistake of the book, and void
-- expect: 0
INSERT INTO document(id, title, kind, registered_on) VALUES (1, '电报', 'telegram', '2026-02-01');
INSERT INTO copy(id, document, copy_no, kind, level, state, made_on) VALUES (1, 1, 2, 'duplicate', 2, 'void', '2026-02-01');
