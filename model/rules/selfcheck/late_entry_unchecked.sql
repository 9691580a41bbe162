-- title.zh: 事后补录未与纸质材料核对
-- title.en: Late entries not compared with the paper
-- register: late_entry
-- use: remind score
-- requirement: K3
-- basis: own; setting late_entry_check_days
-- owner: secrecy_officer
-- lead_days: 10
-- fix.zh: 请由录入人以外的人对照纸质材料逐件核对，在补录核对台账中签字。
-- fix.en: Have somebody else compare each entry with the paper and sign in the register of late entries.
SELECT l.id AS record, NULL AS person, l.department AS department, add_days(l.entered_on, CAST(setting('late_entry_check_days') AS INTEGER) + 1) AS since, l.checked_on AS until,
       coalesce(p.name, '系统') || '于' || l.entered_on || '补录“' || l.action_title || '”' || l.entries || '件，最早办理于' || l.first_on || '，晚' || l.days || '天，' || coalesce('迟至' || l.checked_on || '才由他人核对', '还没有由他人核对') AS detail
FROM late_entry l LEFT JOIN person p ON p.id = l.person
WHERE add_days(l.entered_on, CAST(setting('late_entry_check_days') AS INTEGER)) < coalesce(l.checked_on, :today)
