INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, level, state, created_at)
SELECT i.id, 'lend', 2, 1003, 4, 3, :today || 'T05:32:00', :today || 'T05:32:00', i.level, 'posted', :today || 'T05:32:00'
FROM custody_item i WHERE i.id = (SELECT min(x.id) + 8 * 5 FROM custody_item x WHERE x.state = 'live' AND x.kind = 'copy' AND x.account = 2 AND x.level = 2 AND x.id > 40);
UPDATE custody_item SET account = 1003, holder = (SELECT person FROM custody_account WHERE id = 1003), since_at = :today || 'T05:32:00' WHERE id = (SELECT item FROM movement WHERE given_at = :today || 'T05:32:00');
SELECT id AS record FROM movement WHERE given_at = :today || 'T05:32:00';
