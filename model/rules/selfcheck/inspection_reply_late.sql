-- title.zh: 上级检查意见逾期未回复整改情况
-- title.en: The higher authority's opinion was not answered in time
-- register: inspection
-- use: remind score
-- requirement: K3
-- owner: secrecy_officer
-- lead_days: 10
-- fix.zh: 请完成整改，向检查机关书面回复并登记。
-- fix.en: Put it right, answer the authority in writing and enter the day.
SELECT i.id AS record, NULL AS person, NULL AS department, add_days(i.due_on, 1) AS since, i.reply_on AS until,
       i.organ || '《' || i.title || '》的检查意见应于' || i.due_on || '前回复整改情况，' || CASE WHEN i.reply_on IS NULL THEN '至今未回复' ELSE '迟至' || i.reply_on || '才回复' END AS detail
FROM inspection i
WHERE i.state IN ('opined', 'replied') AND i.due_on < coalesce(i.reply_on, :today)
