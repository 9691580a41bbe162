-- title.zh: 事项目录变动后没有修订国家秘密事项一览表
-- title.en: The catalogue changed and the list of secret matters was not revised
-- register: scope_item
-- use: remind score
-- requirement: E1
-- basis: rules_matters; setting matter_list_days
-- owner: secrecy_officer
-- lead_days: 20
-- fix.zh: 请修订一览表，报本单位负责人审定并备案。
-- fix.en: Revise the list, have it approved and filed.
SELECT x.id AS record, add_days(x.day, CAST(setting('matter_list_days') AS INTEGER) + 1) AS since, x.next AS until,
       '事项“' || x.title || '”' || x.day || x.what || '，' || CASE WHEN x.next IS NULL THEN '一览表没有修订' ELSE '一览表迟至' || x.next || '才修订' END AS detail
FROM (SELECT i.id, i.title, i.day, i.what, (SELECT min(n.approved_on) FROM matter_list n WHERE n.approved_on >= i.day) AS next
      FROM (SELECT s.id, s.title, s.effective_on AS day, '起施行' AS what FROM scope_item s WHERE s.effective_on <= :today AND s.ended_on IS NULL
            UNION ALL SELECT s.id, s.title, s.ended_on, '废止' FROM scope_item s WHERE s.ended_on <= :today) i
      WHERE EXISTS (SELECT 1 FROM matter_list m WHERE m.approved_on < i.day AND coalesce(m.ended_on, '9999') > i.day)) x
WHERE add_days(x.day, CAST(setting('matter_list_days') AS INTEGER)) < coalesce(x.next, :today)
