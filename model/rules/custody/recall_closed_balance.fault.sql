INSERT INTO clearance_campaign(id, no, title, kind, year, before_on, due_on, started_on, asked, closed_by, closed_on, state, created_at) VALUES
 (9601, 'QT-9601', '示例专项清退', 'holders', CAST(:year AS INTEGER), :today, add_days(:today, -1), add_days(:today, -3), 1, 4, add_days(:today, -1), 'closed', add_days(:today, -3) || 'T09:00:00');
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, due_on, state, level)
SELECT i.id, 'issue', 2, 1003, 4, 3, add_days(:today, -2) || 'T10:00:00', add_days(:today, -2) || 'T10:05:00', add_days(:today, 30), 'posted', i.level
FROM custody_item i WHERE i.account = 2 AND i.kind = 'copy' AND i.level = 2 AND i.state = 'live' AND i.since_at < add_days(:today, -4) ORDER BY i.id DESC LIMIT 1;
UPDATE custody_item SET account = 1003, holder = 3, since_at = add_days(:today, -2) || 'T10:05:00', due_on = add_days(:today, 30) WHERE id = (SELECT max(item) FROM movement WHERE kind = 'issue' AND due_on = add_days(:today, 30) AND given_at = add_days(:today, -2) || 'T10:00:00');
UPDATE clearance_campaign SET before_on = add_days(:today, -1) WHERE id = 9601;
SELECT 9601 AS record;
