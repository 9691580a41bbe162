-- title.zh: 移动存储介质没有责任人
-- title.en: A medium has no keeper
-- register: medium
-- use: remind score
-- requirement: G4
-- basis: practice_media
-- owner: equipment_keeper
-- fix.zh: 请在介质台账中指定责任人，并登记发放。
-- fix.en: Name a keeper in the register and record the issue.
SELECT m.id AS record, NULL AS person, m.department AS department, coalesce(m.issued_on, substr(m.created_at, 1, 10), :from) AS since, NULL AS until, m.name || '没有责任人' AS detail
FROM medium m
WHERE m.state = 'in_use' AND m.keeper IS NULL
  AND NOT EXISTS (SELECT 1 FROM custody_item i WHERE i.medium = m.id AND i.state = 'live' AND i.holder IS NOT NULL)   -- in somebody's hands: medium_keeper_not_holder
