-- Papers and their copies: five copies each, spread evenly from the first working day of the first year to a week before today.
CREATE TEMP TABLE demo_span AS
SELECT (CAST(:year AS INTEGER) - :years) || '-01-04' AS first, :copies / 5 AS documents,
       days_between((CAST(:year AS INTEGER) - :years) || '-01-04', add_days(:today, -7)) AS days;

WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < (SELECT documents FROM demo_span)),
d AS (SELECT i, add_days(s.first, i * s.days / s.documents) AS day, i * 7 % 100 AS r FROM n, demo_span s)
INSERT INTO document(id, no, kind, title, ref_no, issuer, registered_on, made_on, copies, pages, urgency, decision, term, expires_on,
                     department, handler, return_by, returned_on, filed_on, volume_no, level, state, created_at)
SELECT i, 'SW-' || substr(day, 1, 4) || '-' || i,
       CASE WHEN r < 4 THEN 'telegram' WHEN r < 70 THEN 'incoming' WHEN r < 85 THEN 'internal' ELSE 'outgoing' END,
       CASE WHEN r < 4 THEN '示例电报第' || i || '号' WHEN r < 70 THEN '关于示例工作安排的通知（第' || i || '号）' WHEN r < 85 THEN '示例情况汇总（第' || i || '期）' ELSE '关于示例事项的报告（第' || i || '号）' END,
       CASE WHEN r < 70 THEN '某某发' ELSE '示范发' END || '〔' || substr(day, 1, 4) || '〕' || i || '号',
       CASE WHEN r < 70 THEN '某省示范厅' ELSE '某市示范局' END, day, add_days(day, -3), 5, 2 + i % 12,
       CASE WHEN r < 4 THEN 'flash' WHEN r % 10 = 5 THEN 'urgent' ELSE 'routine' END,
       CASE WHEN r >= 70 AND i % 4 <> 0 THEN (SELECT max(c.id) FROM decision c WHERE c.approved_on <= day AND c.level = 2) END,
       CASE WHEN r < 70 AND i % 5 = 0 THEN '20Y' WHEN r >= 70 AND i % 4 = 0 THEN NULL ELSE '10Y' END,
       CASE WHEN r >= 70 AND i % 4 = 0 THEN NULL ELSE add_months(day, CASE WHEN r < 70 AND i % 5 = 0 THEN 240 ELSE 120 END) END,
       1 + i % :departments, 4,
       CASE WHEN r < 4 THEN add_days(day, 5) WHEN i % 20 = 10 THEN add_days(day, 90) END,
       CASE WHEN r < 4 AND add_days(day, 4) < :today THEN add_days(day, 4) WHEN i % 20 = 10 AND add_days(day, 80) < :today THEN add_days(day, 80) END,
       NULL, NULL,
       CASE WHEN r < 4 THEN 3 WHEN r < 70 THEN CASE WHEN i % 50 = 0 THEN 4 WHEN i % 5 = 0 THEN 3 ELSE 2 END ELSE CASE WHEN i % 4 = 0 THEN 1 ELSE 2 END END,
       'registered', day || 'T09:00:00'
FROM d;
-- Papers of ours from before the first decision are internal ones.
UPDATE document SET level = 1, term = NULL, expires_on = NULL WHERE kind IN ('internal', 'outgoing') AND level >= 2 AND decision IS NULL;

WITH k(v) AS (SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5)
INSERT INTO copy(id, document, copy_no, kind, made_on, label_code, level, state, created_at)
SELECT (d.id - 1) * 5 + k.v, d.id, k.v, 'original', d.made_on, 'SZ' || substr('0000000' || ((d.id - 1) * 5 + k.v), -8), d.level, 'registered', d.created_at
FROM document d, k;
-- Twenty approved copies of copies, the newest papers of level 秘密.
INSERT INTO copy(document, copy_no, kind, made_from, made_on, made_by, approved_by, stamped, purpose, label_code, level, state, created_at)
SELECT d.id, 6, 'duplicate', (d.id - 1) * 5 + 1, add_days(d.registered_on, 2), 4, 2, 1, '会议使用（示例）', 'SZ9' || substr('000000' || d.id, -7), d.level, 'registered', add_days(d.registered_on, 2) || 'T10:00:00'
FROM document d WHERE d.kind = 'incoming' AND d.level = 2 ORDER BY d.id DESC LIMIT 20;
