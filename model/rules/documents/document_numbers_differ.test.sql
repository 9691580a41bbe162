-- case: three numbers, two copies said
-- expect: ids 1
INSERT INTO document(id, title, kind, copies, copy_numbers, registered_on, state) VALUES (1, '示例', 'incoming', 2, '7-9', '2026-03-01', 'registered');
INSERT INTO copy(id, document, copy_no, kind) VALUES (1, 1, 7, 'original'), (2, 1, 8, 'original'), (3, 1, 9, 'original');
-- case: as many as said, and one made later
-- expect: 0
INSERT INTO document(id, title, kind, copies, copy_numbers, registered_on, state, created_at) VALUES (1, '示例', 'incoming', 2, '7,9', '2026-03-01', 'registered', '2026-03-01T09:00:00');
INSERT INTO copy(id, document, copy_no, kind, created_at) VALUES (1, 1, 7, 'original', '2026-03-01T09:00:00'), (2, 1, 9, 'original', '2026-03-01T09:00:00'), (3, 1, 10, 'original', '2026-04-01T09:00:00');
-- case: nothing said about numbers
-- expect: 0
INSERT INTO document(id, title, kind, copies, registered_on, state) VALUES (1, '示例', 'incoming', 2, '2026-03-01', 'registered');
INSERT INTO copy(id, document, copy_no, kind) VALUES (1, 1, 1, 'original');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO document(id, title, kind, copies, copy_numbers, registered_on, state) VALUES (1, '示例', 'incoming', 2, '7-9', '2026-03-01', 'registered');
INSERT INTO copy(id, document, copy_no, kind) VALUES (1, 1, 7, 'original'), (2, 1, 8, 'original'), (3, 1, 9, 'original');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO document(id, title, kind, copies, copy_numbers, registered_on, state) VALUES (1, '示例', 'incoming', 2, '7-9', '2026-03-01', 'registered');
INSERT INTO copy(id, document, copy_no, kind) VALUES (1, 1, 7, 'original'), (2, 1, 8, 'original'), (3, 1, 9, 'original');
-- case: a void paper; a duplicate is none of its numbers
-- expect: ids 2
INSERT INTO document(id, title, kind, copies, copy_numbers, registered_on, created_at, state) VALUES (1, '示例', 'incoming', 3, '1-2', '2026-03-01', '2026-03-01T09:00:00', 'void'), (2, '示例', 'incoming', 2, '1', '2026-03-01', '2026-03-01T09:00:00', 'registered');
INSERT INTO copy(id, document, copy_no, kind, created_at, state) VALUES (1, 2, 1, 'original', '2026-03-01T09:00:00', 'registered'), (2, 2, 2, 'duplicate', '2026-03-01T09:00:00', 'registered');
