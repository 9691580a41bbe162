-- title.zh: 国家秘密事项一览表没有报备
-- title.en: A list of secret matters was not filed
-- register: matter_list
-- use: remind score
-- requirement: E1
-- basis: rules_matters; setting matter_list_file_days
-- owner: secrecy_officer
-- lead_days: 10
-- fix.zh: 请报同级保密行政管理部门备案并登记日期。
-- fix.en: File it with the secrecy authority and enter the date.
SELECT m.id AS record, add_days(m.approved_on, CAST(setting('matter_list_file_days') AS INTEGER) + 1) AS since, coalesce(m.filed_on, m.ended_on) AS until,
       '《' || m.title || '》审定于' || m.approved_on || CASE WHEN m.filed_on IS NULL THEN '，没有报备' ELSE '，迟至' || m.filed_on || '才报备' END AS detail
FROM matter_list m
WHERE m.approved_on IS NOT NULL AND add_days(m.approved_on, CAST(setting('matter_list_file_days') AS INTEGER)) < coalesce(m.filed_on, m.ended_on, :today)
