INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, level, state, created_at)
SELECT f.item, 'transfer', i.account, 101, i.holder, 4, :today || 'T05:07:00', :today || 'T05:07:00', i.level, 'posted', :today || 'T05:07:00'
FROM folder_item f JOIN custody_item i ON i.id = f.item WHERE f.circulation = 900001;
UPDATE custody_item SET account = 101, holder = NULL, since_at = :today || 'T05:07:00' WHERE id = (SELECT item FROM folder_item WHERE circulation = 900001);
SELECT id AS record FROM movement WHERE given_at = :today || 'T05:07:00';
