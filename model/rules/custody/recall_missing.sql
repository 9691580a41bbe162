-- title.zh: 没有开展年终清退
-- title.en: The yearly recall was not done
-- register: unit
-- use: remind score
-- requirement: F7
-- owner: registry_clerk
-- lead_days: 30
-- fix.zh: 请在清退台账中办理上年度个人留存文件清退。
-- fix.en: Run the recall of papers kept by persons.
SELECT u.id AS record, NULL AS person, NULL AS department, :year || '-02-01' AS since, x.day AS until,
       CAST(CAST(:year AS INTEGER) - 1 AS TEXT) || '年度个人留存文件' || CASE WHEN x.day IS NULL THEN '没有办结清退' ELSE '迟至' || x.day || '才办结清退' END AS detail
FROM unit u, (SELECT min(r.closed_on) AS day FROM clearance_campaign r WHERE r.kind = 'holders' AND r.year = CAST(:year AS INTEGER) - 1 AND r.state = 'closed') x
WHERE :today >= :year || '-02-01' AND (x.day IS NULL OR x.day >= :year || '-02-01')
  AND EXISTS (SELECT 1 FROM custody_item i WHERE i.opened_on < :year || '-01-01')
