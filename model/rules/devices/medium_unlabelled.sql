-- title.zh: 移动存储介质没有密级标识
-- title.en: A medium bears no label
-- register: medium
-- use: score remind
-- requirement: G4
-- basis: practice_media
-- owner: equipment_keeper
-- fix.zh: 请贴统一密级标识并更新台账。
-- fix.en: Label it and update the register.
SELECT m.id AS record, m.keeper AS person, m.department AS department, coalesce(m.issued_on, substr(m.created_at, 1, 10), :from) AS since, NULL AS until,
       m.name || '没有密级标识' AS detail
FROM medium m
WHERE m.state = 'in_use' AND coalesce(m.labelled, 0) = 0
