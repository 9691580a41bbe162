-- title.zh: 计算机没有责任人
-- title.en: A computer has no keeper
-- register: computer
-- use: prevent score
-- requirement: G1
-- basis: setting lack_days
-- owner: equipment_keeper
-- fix.zh: 请在计算机台账中指定责任人。
-- fix.en: Name its keeper in the computer register.
-- turn: keeper
SELECT t.id AS record, NULL AS person, c.department AS department, coalesce(t.last_on, c.started_on, substr(c.created_at, 1, 10), :from) AS since, t.done AS until,
       c.name || '（' || coalesce(c.no, '' || c.id) || '）' || CASE WHEN t.done IS NULL THEN '没有责任人' ELSE '迟至' || t.done || '才有责任人' END AS detail
FROM turn t JOIN computer c ON c.id = t.id
WHERE (:record IS NULL OR t.id = :record) AND t.lacking = 1 AND (t.done IS NULL OR t.done > add_days(coalesce(t.last_on, c.started_on), CAST(setting('lack_days') AS INTEGER)))
