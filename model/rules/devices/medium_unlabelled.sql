-- title.zh: 移动存储介质没有密级标识
-- title.en: A medium bears no label
-- register: medium
-- use: score remind
-- turn: label
-- requirement: G4
-- basis: practice_media; setting lack_days
-- owner: equipment_keeper
-- fix.zh: 请贴统一密级标识并更新台账。
-- fix.en: Label it and update the register.
SELECT t.id AS record, m.keeper AS person, m.department AS department, coalesce(t.last_on, m.issued_on, substr(m.created_at, 1, 10), :from) AS since, t.done AS until,
       m.name || CASE WHEN t.done IS NULL THEN '没有密级标识' ELSE '迟至' || t.done || '才有密级标识' END AS detail
FROM turn t JOIN medium m ON m.id = t.id
WHERE t.lacking = 1 AND (t.done IS NULL OR t.done > add_days(coalesce(t.last_on, m.issued_on), CAST(setting('lack_days') AS INTEGER)))
