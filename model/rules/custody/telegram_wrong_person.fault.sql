INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, level, state, created_at)
SELECT i.id, 'issue', 2, 1000 + (SELECT max(p.id) FROM person p WHERE p.state = 'active' AND p.clearance_level >= 3), 4, (SELECT max(p.id) FROM person p WHERE p.state = 'active' AND p.clearance_level >= 3), :today || 'T05:09:00', :today || 'T05:09:00', i.level, 'posted', :today || 'T05:09:00'
FROM custody_item i WHERE i.id = (SELECT min(x.id) FROM custody_item x WHERE x.kind = 'telegram' AND x.state = 'live' AND x.account = 2 AND x.level = 3);
UPDATE custody_item SET account = (SELECT to_account FROM movement WHERE given_at = :today || 'T05:09:00'), holder = (SELECT received_by FROM movement WHERE given_at = :today || 'T05:09:00'), since_at = :today || 'T05:09:00' WHERE id = (SELECT item FROM movement WHERE given_at = :today || 'T05:09:00');
UPDATE document SET readers = NULL WHERE id = (SELECT c.document FROM movement m JOIN custody_item i ON i.id = m.item JOIN copy c ON c.id = i.copy WHERE m.given_at = :today || 'T05:09:00' AND 1 = 0);
SELECT id AS record FROM movement WHERE given_at = :today || 'T05:09:00';
