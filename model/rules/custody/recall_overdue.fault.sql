INSERT INTO clearance_campaign(id, no, title, kind, year, before_on, due_on, started_on, asked, state, created_at) VALUES
 (9602, 'QT-9602', '示例下发文件清退', 'below', CAST(:year AS INTEGER), add_days(:today, -40), add_days(:today, -8), add_days(:today, -38), 0, 'open', add_days(:today, -38) || 'T09:00:00');
SELECT 9602 AS record;
