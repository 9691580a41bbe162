-- title.zh: 持有和保管
-- title.en: held and kept
-- role: holder
-- register: movement
-- order: 10
WITH m AS (
  SELECT x.id, x.item, x.to_account, coalesce(x.received_at, x.given_at) AS at,
         lead(coalesce(x.received_at, x.given_at)) OVER (PARTITION BY x.item ORDER BY coalesce(x.received_at, x.given_at), x.id) AS next_at
  FROM json_each(:items) j JOIN movement x ON x.item = j.value
  WHERE x.state = 'posted' AND x.kind <> 'counter')
SELECT m.id AS record, coalesce(a.person, a.keeper) AS person, m.item AS item, a.id AS account, m.at AS since, m.next_at AS until,
       CASE a.kind WHEN 'person' THEN 'holder' WHEN 'missing' THEN 'gap' WHEN 'unit_outside' THEN 'gap' ELSE 'keeper' END AS role,
       CASE a.kind WHEN 'person' THEN 'holder' WHEN 'missing' THEN 'gap_missing' WHEN 'unit_outside' THEN 'gap_outside' ELSE 'keeper' END AS source,
       CASE a.kind WHEN 'person' THEN a.name WHEN 'missing' THEN '下落不明' WHEN 'unit_outside' THEN '发往' || a.name || '，此后去向须向该单位核实' ELSE a.name || '（保管人）' END AS detail
FROM m JOIN custody_account a ON a.id = m.to_account
WHERE m.at <= :to AND (m.next_at IS NULL OR m.next_at >= :from)
  AND a.kind IN ('person', 'registry', 'cabinet', 'archive', 'waste', 'missing', 'unit_outside')
