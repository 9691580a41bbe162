-- title.zh: 要害部门部位没有责任人
-- title.en: A key part has no keeper, or the keeper has left
-- register: key_part
-- use: prevent score
-- turn: keeper
-- requirement: H1
-- basis: setting lack_days
-- owner: secrecy_officer
-- fix.zh: 请指定在职的责任人。
-- fix.en: Name a new keeper.
SELECT t.id AS record, NULL AS person, k.department AS department, CASE WHEN t.lacking = 0 THEN p.left_on ELSE coalesce(t.last_on, k.confirmed_on, :from) END AS since, t.done AS until,
       '要害部门部位“' || k.name || '”' || CASE WHEN t.lacking = 1 THEN '没有责任人' ELSE '的责任人' || p.name || '已于' || p.left_on || '离开' END || coalesce('，迟至' || t.done || '才重新明确', '') AS detail
FROM turn t JOIN key_part k ON k.id = t.id LEFT JOIN person p ON p.id = t.who
WHERE (:record IS NULL OR t.id = :record) AND (t.lacking = 1 OR p.left_on <= :today)
  AND (t.done IS NULL OR t.done > add_days(CASE WHEN t.lacking = 0 THEN p.left_on ELSE coalesce(t.last_on, k.confirmed_on) END, CAST(setting('lack_days') AS INTEGER)))
