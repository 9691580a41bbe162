INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, level, state, created_at)
SELECT i.id, 'discard', 2, 4, 3, 4, :today || 'T05:08:00', :today || 'T05:08:00', i.level, 'posted', :today || 'T05:08:00'
FROM custody_item i WHERE i.id = (SELECT max(x.id) FROM custody_item x WHERE x.kind = 'telegram' AND x.state = 'live' AND x.account = 2);
UPDATE custody_item SET account = 4, since_at = :today || 'T05:08:00' WHERE id = (SELECT item FROM movement WHERE given_at = :today || 'T05:08:00');
SELECT id AS record FROM movement WHERE given_at = :today || 'T05:08:00';
