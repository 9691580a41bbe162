-- case: two missing
-- expect: ids 1
INSERT INTO stocktake(id, month, kind, state, done_on, book_count, found_count) VALUES (1, '2026-01', 'documents', 'done', '2026-01-30', 10, 8);
-- case: followed up
-- expect: 0
INSERT INTO stocktake(id, month, kind, state, done_on, book_count, found_count, incident) VALUES (1, '2026-01', 'documents', 'done', '2026-01-30', 10, 8, 3);
-- case: equal
-- expect: 0
INSERT INTO stocktake(id, month, kind, state, done_on, book_count, found_count) VALUES (1, '2026-01', 'documents', 'done', '2026-01-30', 8, 8);
-- case: each difference was decided
-- expect: 0
INSERT INTO stocktake(id, month, kind, state, done_on, book_count, found_count) VALUES (1, '2026-01', 'documents', 'done', '2026-01-30', 10, 9);
INSERT INTO stocktake_difference(id, stocktake, kind, state) VALUES (1, 1, 'missing', 'corrected');
-- case: in a period that begins on its day
-- from: 2026-01-30
-- expect: ids 1
INSERT INTO stocktake(id, month, kind, state, done_on, book_count, found_count) VALUES (1, '2026-01', 'documents', 'done', '2026-01-30', 10, 8);
-- case: in one that begins the day after
-- from: 2026-01-31
-- expect: 0
INSERT INTO stocktake(id, month, kind, state, done_on, book_count, found_count) VALUES (1, '2026-01', 'documents', 'done', '2026-01-30', 10, 8);
-- case: its differences are not decided, dropped; one is
-- expect: ids 1
INSERT INTO stocktake(id, month, kind, state, done_on, book_count, found_count) VALUES (1, '2026-03', 'documents', 'done', '2026-03-30', 5, 4), (2, '2026-03', 'documents', 'done', '2026-03-30', 5, 4);
INSERT INTO stocktake_difference(id, stocktake, kind, state) VALUES (1, 1, 'missing', 'open'), (2, 1, 'missing', 'dropped'), (3, 2, 'missing', 'explained');
