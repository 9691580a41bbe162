INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, due_on, level, state, created_at)
SELECT i.id, 'issue', 2, 1003, 4, 3, :today || 'T07:00:00', :today || 'T07:05:00', add_days(:today, 2), i.level, 'posted', :today || 'T07:00:00'
FROM custody_item i WHERE i.state = 'live' AND i.kind = 'copy' AND i.account = 2 AND i.level = 4 ORDER BY i.id DESC LIMIT 1;
UPDATE custody_item SET account = 1003, holder = 3, department = 1, since_at = :today || 'T07:05:00', due_on = add_days(:today, 2) WHERE id = (SELECT item FROM movement WHERE given_at = :today || 'T07:00:00');
SELECT id AS record FROM movement WHERE given_at = :today || 'T07:00:00';
