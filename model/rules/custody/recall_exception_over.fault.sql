INSERT INTO clearance_campaign(id, no, title, kind, year, before_on, due_on, started_on, asked, state, created_at) VALUES
 (9603, 'QT-9603', '示例留用清退', 'below', CAST(:year AS INTEGER), add_days(:today, -40), add_days(:today, 30), add_days(:today, -38), 0, 'open', add_days(:today, -38) || 'T09:00:00');
INSERT INTO recall_exception(id, campaign, item, holder, reason, until_on, approved_by, approved_on, state, created_at)
SELECT 9603, 9603, i.id, i.holder, '示例', add_days(:today, -2), 2, add_days(:today, -30), 'approved', add_days(:today, -31) || 'T09:00:00' FROM custody_item i JOIN custody_account a ON a.id = i.account WHERE a.kind = 'person' AND i.state = 'live' ORDER BY i.id LIMIT 1;
SELECT 9603 AS record;
