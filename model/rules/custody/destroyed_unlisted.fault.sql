INSERT INTO movement(id, item, kind, from_account, to_account, given_by, received_by, given_at, received_at, level, state, created_at)
SELECT 99900001, i.id, 'destroy', i.account, 5, 4, 3, add_days(:today, -1) || 'T08:00:00', add_days(:today, -1) || 'T08:05:00', i.level, 'posted', add_days(:today, -1) || 'T08:00:00'
FROM custody_item i WHERE i.account = 2 AND i.kind = 'copy' AND i.level = 2 AND i.state = 'live' AND i.since_at < add_days(:today, -3) ORDER BY i.id LIMIT 1;
UPDATE custody_item SET account = 5, state = 'closed', since_at = add_days(:today, -1) || 'T08:05:00' WHERE id = (SELECT item FROM movement WHERE id = 99900001);
SELECT 99900001 AS record;
