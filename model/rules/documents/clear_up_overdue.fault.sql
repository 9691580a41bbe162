INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, state, level)
SELECT i.id, 'issue', 2, 1003, 4, 3, CAST(CAST(:year AS INTEGER) - 1 AS TEXT) || '-12-20T10:00:00', CAST(CAST(:year AS INTEGER) - 1 AS TEXT) || '-12-20T10:05:00', 'posted', i.level
FROM custody_item i WHERE i.account = 2 AND i.kind = 'copy' AND i.level = 2 AND i.state = 'live' AND i.since_at < CAST(CAST(:year AS INTEGER) - 1 AS TEXT) || '-12-20' ORDER BY i.id DESC LIMIT 1;
UPDATE custody_item SET account = 1003, holder = 3, since_at = CAST(CAST(:year AS INTEGER) - 1 AS TEXT) || '-12-20T10:05:00'
WHERE id = (SELECT item FROM movement WHERE kind = 'issue' AND due_on IS NULL AND given_at = CAST(CAST(:year AS INTEGER) - 1 AS TEXT) || '-12-20T10:00:00');
SELECT item AS record FROM movement WHERE kind = 'issue' AND due_on IS NULL AND given_at = CAST(CAST(:year AS INTEGER) - 1 AS TEXT) || '-12-20T10:00:00';
