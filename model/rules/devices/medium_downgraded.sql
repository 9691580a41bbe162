-- title.zh: 存过国家秘密的介质降密使用
-- title.en: A medium that held secrets was downgraded
-- register: medium
-- use: prevent score
-- requirement: G4
-- basis: reg_systems
-- owner: equipment_keeper
-- fix.zh: 请恢复原密级；不再使用的报废销毁。
-- fix.en: Set the level back; destroy what is no longer used.
SELECT m.id AS record, m.keeper AS person, m.department AS department, coalesce(m.issued_on, :from) AS since, CASE WHEN m.state = 'retired' AND m.retired_on <= :today THEN m.retired_on END AS until,
       m.name || '入账时为' || level_name(i.level) || '级，现登记为' || level_name(m.secret_level) || '级' AS detail
FROM medium m JOIN custody_item i ON i.medium = m.id
WHERE (:record IS NULL OR m.id = :record) AND (m.state IN ('in_use', 'idle') OR (m.state = 'retired' AND m.retired_on > coalesce(m.issued_on, :from))) AND i.level >= 2 AND m.secret_level < i.level
