INSERT INTO stocktake_difference(id, stocktake, kind, item, book_at, found_at, counted_by, proposal, detail, level, state, created_at)
SELECT 9501, min(s.id), 'wrong_cabinet', 1, 2, 101, 4, 'transfer', '示例差异', 2, 'open', add_days(:today, -20) || 'T09:00:00' FROM stocktake s WHERE s.state = 'counted';
SELECT 9501 AS record;
