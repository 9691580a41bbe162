-- title.zh: 没有销毁审批就在台账登记介质已销毁
-- title.en: A medium called destroyed without a destruction
-- register: medium
-- use: prevent score
-- counts: once
-- requirement: G4 F10
-- basis: carriers_destroying
-- owner: equipment_keeper
-- fix.zh: 请交机要员列入销毁审批，经批准、两人监销后再登记已销毁。
-- fix.en: Let the registry clerk put it on a destruction that is approved and supervised by two; then enter it as destroyed.
SELECT m.id AS record, m.keeper AS person, m.department AS department, coalesce(m.destroyed_on, :today) AS since, NULL AS until,
       m.name || '（' || level_name(m.secret_level) || '）' || coalesce('于' || m.destroyed_on, '') || '登记为已销毁，没有经审批的销毁记录' AS detail
FROM medium m
WHERE (:record IS NULL OR m.id = :record) AND m.state = 'destroyed' AND m.secret_level >= 2 AND coalesce(m.destroyed_on, :today) >= :from
  AND NOT EXISTS (SELECT 1 FROM custody_item i JOIN movement v ON v.item = i.id WHERE i.medium = m.id AND v.kind || '' = 'destroy' AND v.state || '' = 'posted')   -- without a case: destroyed_unlisted
