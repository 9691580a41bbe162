-- title.zh: 防护设施的责任人已离开单位
-- title.en: The keeper of a protection has left
-- register: protection
-- use: prevent remind score
-- turn: keeper
-- requirement: H2 D3
-- basis: setting lack_days
-- owner: secrecy_officer
-- fix.zh: 请重新指定在职的责任人。
-- fix.en: Name a keeper who is in the office.
SELECT t.id AS record, NULL AS person, k.department AS department, CASE WHEN t.last_on > p.left_on THEN t.last_on ELSE p.left_on END AS since, t.done AS until,
       '“' || coalesce(k.name, '') || '”防护设施的责任人' || p.name || '已于' || p.left_on || '离开' || coalesce('，迟至' || t.done || '才重新明确', '') AS detail
FROM turn t JOIN protection x ON x.id = t.id JOIN person p ON p.id = t.who LEFT JOIN key_part k ON k.id = x.key_part
WHERE (:record IS NULL OR t.id = :record) AND p.left_on <= :today
  AND (t.done IS NULL OR t.done > add_days(p.left_on, CAST(setting('lack_days') AS INTEGER)))
