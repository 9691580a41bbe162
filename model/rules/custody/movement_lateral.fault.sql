INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, due_on, level, state, created_at)
SELECT i.id, 'issue', i.account, 1003, i.holder, 3, :today || 'T08:00:00', :today || 'T08:05:00', i.due_on, i.level, 'posted', :today || 'T08:00:00'
FROM custody_item i WHERE i.state = 'live' AND i.kind = 'copy' AND i.holder IS NOT NULL AND i.holder <> 3 AND i.due_on IS NOT NULL AND i.level <= 3
  AND NOT EXISTS (SELECT 1 FROM folder_item f WHERE f.item = i.id AND f.state = 'out') ORDER BY i.id DESC LIMIT 1;
UPDATE custody_item SET account = 1003, holder = 3, department = 1, since_at = :today || 'T08:05:00' WHERE id = (SELECT item FROM movement WHERE given_at = :today || 'T08:00:00' AND to_account = 1003);
SELECT id AS record FROM movement WHERE given_at = :today || 'T08:00:00' AND to_account = 1003;
