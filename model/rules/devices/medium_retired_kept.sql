-- title.zh: 报废的涉密介质久未销毁
-- title.en: A retired medium was not destroyed
-- register: medium
-- lead_days: 15
-- use: remind score
-- requirement: G4
-- basis: setting medium_destroy_days; carriers_destroying
-- owner: equipment_keeper
-- fix.zh: 请列入销毁清单，送指定单位销毁。
-- fix.en: Put it on a destruction list.
SELECT m.id AS record, m.keeper AS person, m.department AS department, add_days(m.retired_on, CAST(setting('medium_destroy_days') AS INTEGER)) AS since, NULL AS until,
       m.name || '于' || m.retired_on || '报废，至今没有销毁' AS detail
FROM medium m
WHERE m.state = 'retired' AND m.secret_level >= 2 AND add_days(m.retired_on, CAST(setting('medium_destroy_days') AS INTEGER)) < :today
