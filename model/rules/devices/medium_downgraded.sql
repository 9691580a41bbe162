-- title.zh: 存过国家秘密的介质降密使用
-- title.en: A medium that held secrets was downgraded
-- register: medium
-- use: prevent score
-- requirement: G4
-- basis: reg_systems
-- owner: equipment_keeper
-- fix.zh: 请保密干部用“变更密级”恢复原密级；不再使用的报废销毁。登记错的，只能在期限内、按该密级发出以前改回。
-- fix.en: The secrecy officer sets the level back; destroy what is no longer used. A level entered wrongly is put right within the days set, before it was given out as such.
SELECT m.id AS record, m.keeper AS person, m.department AS department, coalesce(m.issued_on, :from) AS since, CASE WHEN m.state = 'retired' AND m.retired_on <= :today THEN m.retired_on END AS until,
       m.name || '入账时为' || level_name(i.level) || '级，现登记为' || level_name(m.secret_level) || '级' AS detail
FROM medium m JOIN custody_item i ON i.medium = m.id
WHERE (:record IS NULL OR m.id = :record) AND (m.state IN ('in_use', 'idle') OR (m.state = 'retired' AND m.retired_on > coalesce(m.issued_on, :from))) AND i.level >= 2 AND m.secret_level < i.level
