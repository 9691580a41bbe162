-- title.zh: 病毒库没有按期更新
-- title.en: The virus base is out of date
-- register: computer
-- use: remind score
-- requirement: G2
-- basis: setting antivirus_days
-- owner: equipment_keeper
-- fix.zh: 请更新病毒库并登记检查。
-- fix.en: Update the virus base and record the check.
SELECT c.id AS record, c.keeper AS person, c.department AS department, add_days(c.antivirus_updated_on, CAST(setting('antivirus_days') AS INTEGER)) AS since, NULL AS until,
       c.name || '检查时病毒库日期为' || c.antivirus_updated_on || '，已过期' AS detail
FROM computer c
WHERE c.state = 'in_use' AND c.antivirus = 1 AND c.antivirus_updated_on IS NOT NULL
  AND days_between(c.antivirus_updated_on, coalesce(c.last_check_on, :today)) > CAST(setting('antivirus_days') AS INTEGER)
