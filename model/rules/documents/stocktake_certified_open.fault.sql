INSERT INTO stocktake(id, no, month, kind, occasion, account, done_on, counted_by, witness, book_count, found_count, state, created_at) VALUES (9502, 'QC-9502', substr(:today, 1, 7), 'documents', 'special', 101, add_days(:today, -1), 4, 3, 10, 10, 'done', add_days(:today, -1) || 'T09:00:00');
INSERT INTO stocktake_difference(stocktake, kind, item, book_at, found_at, counted_by, proposal, detail, level, state, created_at) VALUES (9502, 'wrong_cabinet', 1, 2, 101, 4, 'transfer', '示例差异', 2, 'open', add_days(:today, -1) || 'T09:00:00');
SELECT 9502 AS record;
