INSERT INTO counter_batch(id, no, kind, to_account, lines, pieces, state, created_at) VALUES (900001, 'DJ-示例', 'issue', 1003, '[1]', 1, 'posted', :today || 'T09:00:00');
SELECT 900001 AS record;
