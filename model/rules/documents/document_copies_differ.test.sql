-- case: three said, two registered
-- expect: ids 1
-- since: 2026-02-01
INSERT INTO document(id, title, level, state, registered_on, copies) VALUES (1, '示例', 2, 'registered', '2026-02-01', 3);
INSERT INTO copy(id, document, copy_no, kind, state) VALUES (1, 1, 1, 'original', 'registered'), (2, 1, 2, 'original', 'registered');
-- case: duplicates do not count
-- expect: 0
INSERT INTO document(id, title, level, state, registered_on, copies) VALUES (1, '示例', 2, 'registered', '2026-02-01', 1);
INSERT INTO copy(id, document, copy_no, kind, state) VALUES (1, 1, 1, 'original', 'registered'), (2, 1, 2, 'duplicate', 'registered');
-- case: void document
-- expect: 0
INSERT INTO document(id, title, level, state, registered_on, copies) VALUES (1, '示例', 2, 'void', '2026-02-01', 3);
-- case: in a period that begins on its day
-- from: 2026-02-01
-- expect: ids 1
-- since: 2026-02-01
INSERT INTO document(id, title, level, state, registered_on, copies) VALUES (1, '示例', 2, 'registered', '2026-02-01', 3);
INSERT INTO copy(id, document, copy_no, kind, state) VALUES (1, 1, 1, 'original', 'registered'), (2, 1, 2, 'original', 'registered');
-- case: in one that begins the day after
-- from: 2026-02-02
-- expect: 0
INSERT INTO document(id, title, level, state, registered_on, copies) VALUES (1, '示例', 2, 'registered', '2026-02-01', 3);
INSERT INTO copy(id, document, copy_no, kind, state) VALUES (1, 1, 1, 'original', 'registered'), (2, 1, 2, 'original', 'registered');
-- case: what is void does not count; one too many; internal; what the others have
-- expect: ids 1,2
INSERT INTO document(id, title, level, state, registered_on, copies) VALUES (1, '甲', 2, 'registered', '2026-02-01', 2), (2, '乙', 2, 'registered', '2026-02-01', 1), (3, '丙', 1, 'registered', '2026-02-01', 3), (4, '丁', 2, 'filed', '2026-02-01', 1);
INSERT INTO copy(id, document, copy_no, kind, state) VALUES (1, 1, 1, 'original', 'registered'), (2, 1, 2, 'original', 'void'), (3, 2, 1, 'original', 'registered'), (4, 2, 2, 'original', 'registered'), (5, 4, 1, 'original', 'destroyed');
-- case: what it says counts the originals of this paper that are not void
-- expect: ids 1
-- says: 登记3份，逐份登记1份
INSERT INTO document(id, title, kind, level, copies, registered_on, state) VALUES (1, '示例', 'incoming', 2, 3, '2026-03-01', 'registered'), (2, '示例', 'incoming', 2, 1, '2026-03-01', 'registered');
INSERT INTO copy(id, document, copy_no, kind, state) VALUES (1, 1, 1, 'original', 'registered'), (2, 1, 2, 'original', 'void'), (3, 1, 3, 'duplicate', 'registered'), (4, 2, 1, 'original', 'registered'), (5, 1, 4, 'original', 'void'), (6, 1, 5, 'duplicate', 'registered');
