INSERT INTO movement(item, kind, from_account, to_account, given_by, given_at, received_at, level, state, created_at)
SELECT i.id, 'lose', 2, 6, 4, add_days(:today, -2) || 'T05:34:00', add_days(:today, -2) || 'T05:34:00', i.level, 'posted', add_days(:today, -2) || 'T05:34:00'
FROM custody_item i WHERE i.id = (SELECT min(x.id) + 11 * 5 FROM custody_item x WHERE x.state = 'live' AND x.kind = 'copy' AND x.account = 2 AND x.level = 2 AND x.id > 40);
UPDATE custody_item SET account = 6, holder = NULL, since_at = add_days(:today, -2) || 'T05:34:00' WHERE id = (SELECT item FROM movement WHERE given_at = add_days(:today, -2) || 'T05:34:00');
SELECT id AS record FROM movement WHERE given_at = add_days(:today, -2) || 'T05:34:00';
