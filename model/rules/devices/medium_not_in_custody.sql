-- title.zh: 涉密介质没有进入保管账
-- title.en: A classified medium is not in the books
-- register: medium
-- use: score remind
-- requirement: G4 F2
-- owner: equipment_keeper
-- fix.zh: 请将介质入账，发放、收回与文件一样登记移动。
-- fix.en: Enter it in the books; give and take it like a paper.
SELECT m.id AS record, m.keeper AS person, m.department AS department, coalesce(m.issued_on, substr(m.created_at, 1, 10), :from) AS since, NULL AS until,
       '涉密介质' || m.name || '没有进入保管账' AS detail
FROM medium m
WHERE m.state IN ('in_use', 'idle', 'retired') AND m.secret_level >= 2 AND NOT EXISTS (SELECT 1 FROM custody_item i WHERE i.medium = m.id)
