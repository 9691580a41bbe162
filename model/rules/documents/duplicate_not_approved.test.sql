-- case: no approver
-- expect: ids 1
INSERT INTO document(id, title) VALUES (1, '示例');
INSERT INTO copy(id, document, copy_no, kind, state, level, made_on, made_by) VALUES (1, 1, 2, 'duplicate', 'registered', 2, '2026-02-01', 4);
-- case: approved by the maker
-- expect: ids 1
INSERT INTO document(id, title) VALUES (1, '示例');
INSERT INTO copy(id, document, copy_no, kind, state, level, made_on, made_by, approved_by) VALUES (1, 1, 2, 'duplicate', 'registered', 2, '2026-02-01', 4, 4);
-- case: approved by another
-- expect: 0
INSERT INTO document(id, title) VALUES (1, '示例');
INSERT INTO copy(id, document, copy_no, kind, state, level, made_on, made_by, approved_by) VALUES (1, 1, 2, 'duplicate', 'registered', 2, '2026-02-01', 4, 2);
-- case: an original needs none
-- expect: 0
INSERT INTO document(id, title) VALUES (1, '示例');
INSERT INTO copy(id, document, copy_no, kind, state, level) VALUES (1, 1, 1, 'original', 'registered', 2);
-- case: in a period that begins on its day
-- from: 2026-02-01
-- expect: ids 1
INSERT INTO document(id, title) VALUES (1, '示例');
INSERT INTO copy(id, document, copy_no, kind, state, level, made_on, made_by) VALUES (1, 1, 2, 'duplicate', 'registered', 2, '2026-02-01', 4);
-- case: in one that begins the day after
-- from: 2026-02-02
-- expect: 0
INSERT INTO document(id, title) VALUES (1, '示例');
INSERT INTO copy(id, document, copy_no, kind, state, level, made_on, made_by) VALUES (1, 1, 2, 'duplicate', 'registered', 2, '2026-02-01', 4);
-- case: void, internal
-- expect: 0
INSERT INTO document(id, title, kind) VALUES (1, '示例', 'incoming');
INSERT INTO copy(id, document, copy_no, kind, level, state, made_on, made_by) VALUES (1, 1, 2, 'duplicate', 2, 'void', '2026-02-01', 4), (2, 1, 3, 'duplicate', 1, 'registered', '2026-02-01', 4);
