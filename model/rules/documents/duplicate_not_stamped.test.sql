-- case: no stamp
-- expect: ids 1
INSERT INTO document(id, title) VALUES (1, '示例');
INSERT INTO copy(id, document, copy_no, kind, state, level, made_on, stamped) VALUES (1, 1, 2, 'duplicate', 'registered', 2, '2026-02-01', 0);
-- case: stamped
-- expect: 0
INSERT INTO document(id, title) VALUES (1, '示例');
INSERT INTO copy(id, document, copy_no, kind, state, level, made_on, stamped) VALUES (1, 1, 2, 'duplicate', 'registered', 2, '2026-02-01', 1);
-- case: original
-- expect: 0
INSERT INTO document(id, title) VALUES (1, '示例');
INSERT INTO copy(id, document, copy_no, kind, state, level) VALUES (1, 1, 2, 'original', 'registered', 2);
-- case: in a period that begins on its day
-- from: 2026-02-01
-- expect: ids 1
INSERT INTO document(id, title) VALUES (1, '示例');
INSERT INTO copy(id, document, copy_no, kind, state, level, made_on, stamped) VALUES (1, 1, 2, 'duplicate', 'registered', 2, '2026-02-01', 0);
-- case: in one that begins the day after
-- from: 2026-02-02
-- expect: 0
INSERT INTO document(id, title) VALUES (1, '示例');
INSERT INTO copy(id, document, copy_no, kind, state, level, made_on, stamped) VALUES (1, 1, 2, 'duplicate', 'registered', 2, '2026-02-01', 0);
-- case: void, the original, internal
-- expect: 0
INSERT INTO document(id, title, kind) VALUES (1, '示例', 'incoming');
INSERT INTO copy(id, document, copy_no, kind, state, level, made_on, stamped) VALUES (1, 1, 2, 'duplicate', 'void', 2, '2026-02-01', 0), (2, 1, 3, 'original', 'registered', 2, '2026-02-01', 0), (3, 1, 4, 'duplicate', 'registered', 1, '2026-02-01', 0);
