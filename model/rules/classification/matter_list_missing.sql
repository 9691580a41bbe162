-- title.zh: 有定密权而没有施行的国家秘密事项一览表
-- title.en: An office that may classify has no list of secret matters in force
-- register: unit
-- use: remind score
-- requirement: E1
-- basis: rules_matters; setting matter_list_days
-- owner: secrecy_officer
-- fix.zh: 请编制国家秘密事项一览表，报本单位负责人审定并登记。
-- fix.en: Make the list, have the head of the office approve it, and enter it.
SELECT u.id AS record, add_days(g.day, CAST(setting('matter_list_days') AS INTEGER) + 1) AS since, g.next AS until,
       '从' || g.day || '起' || coalesce('到' || g.next || '才', '') || CASE WHEN g.next IS NULL THEN '没有审定施行的国家秘密事项一览表' ELSE '有审定施行的国家秘密事项一览表' END AS detail
FROM unit u,
     (SELECT y.day, (SELECT min(n.approved_on) FROM matter_list n WHERE n.approved_on > y.day) AS next
      FROM (SELECT min(a.from_on) AS day FROM classify_authority a
            UNION SELECT e.ended_on FROM matter_list e WHERE e.approved_on IS NOT NULL AND e.ended_on IS NOT NULL) y
      WHERE NOT EXISTS (SELECT 1 FROM matter_list m WHERE m.approved_on <= y.day AND coalesce(m.ended_on, '9999') > y.day)
        AND EXISTS (SELECT 1 FROM classify_authority a WHERE a.from_on <= y.day AND coalesce(a.until_on, '9999') > y.day)) g
WHERE u.state = 'active' AND add_days(g.day, CAST(setting('matter_list_days') AS INTEGER)) < coalesce(g.next, :today)
  AND EXISTS (SELECT 1 FROM classify_authority a WHERE coalesce(a.until_on, '9999') > add_days(g.day, CAST(setting('matter_list_days') AS INTEGER)))
