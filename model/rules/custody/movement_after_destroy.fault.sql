INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, due_on, returned_at, level, state, created_at)
SELECT i.id, 'transfer', 5, 2, 3, 4, add_days(:today, -1) || 'T06:00:00', add_days(:today, -1) || 'T06:05:00', NULL, NULL, i.level, 'posted', add_days(:today, -1) || 'T06:00:00'
FROM custody_item i WHERE i.state = 'closed' AND i.account = 5 ORDER BY i.id DESC LIMIT 1;
SELECT id AS record FROM movement WHERE kind = 'transfer' AND from_account = 5;
