-- The oldest telegram in the registry goes to somebody cleared for it whom it does not name.
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, level, state, created_at)
SELECT i.id, 'issue', 2, 1000 + max(p.id), 4, max(p.id), :today || 'T05:09:00', :today || 'T05:09:00', i.level, 'posted', :today || 'T05:09:00'
FROM custody_item i JOIN copy c ON c.id = i.copy JOIN document d ON d.id = c.document JOIN person p ON p.state = 'active' AND p.clearance_level >= 3 AND p.id > 10
WHERE i.id = (SELECT min(x.id) FROM custody_item x WHERE x.kind = 'telegram' AND x.state = 'live' AND x.account = 2 AND x.level = 3)
  AND p.id <> coalesce(d.handler, 0) AND ',' || replace(replace(replace(coalesce(d.readers, ''), '[', ''), ']', ''), ' ', '') || ',' NOT LIKE '%,' || p.id || ',%'
GROUP BY i.id, i.level;
UPDATE custody_item SET account = (SELECT to_account FROM movement WHERE given_at = :today || 'T05:09:00'), holder = (SELECT received_by FROM movement WHERE given_at = :today || 'T05:09:00'), since_at = :today || 'T05:09:00' WHERE id = (SELECT item FROM movement WHERE given_at = :today || 'T05:09:00');
SELECT id AS record FROM movement WHERE given_at = :today || 'T05:09:00';
