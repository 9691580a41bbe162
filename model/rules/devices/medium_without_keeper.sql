-- title.zh: 移动存储介质没有责任人
-- title.en: A medium has no keeper
-- register: medium
-- use: remind score
-- turn: keeper
-- requirement: G4
-- basis: practice_media; setting lack_days
-- owner: equipment_keeper
-- fix.zh: 请在介质台账中指定责任人，并登记发放。
-- fix.en: Name a keeper in the register and record the issue.
SELECT t.id AS record, NULL AS person, m.department AS department, coalesce(t.last_on, m.issued_on, substr(m.created_at, 1, 10), :from) AS since, t.done AS until,
       m.name || CASE WHEN t.done IS NULL THEN '没有责任人' ELSE '迟至' || t.done || '才有责任人' END AS detail
FROM turn t JOIN medium m ON m.id = t.id
WHERE t.lacking = 1 AND (t.done IS NULL OR t.done > add_days(coalesce(t.last_on, m.issued_on), CAST(setting('lack_days') AS INTEGER)))
  AND NOT EXISTS (SELECT 1 FROM custody_item i WHERE i.medium = m.id AND i.state = 'live' AND i.holder IS NOT NULL AND (t.done IS NULL OR substr(i.since_at, 1, 10) < t.done))   -- in somebody's hands: medium_keeper_not_holder
