-- title.zh: 定密授权没有报备
-- title.en: A grant of classification authority was not filed
-- register: classify_authority
-- use: remind score
-- requirement: E1
-- basis: reg_delegation
-- owner: secrecy_officer
-- lead_days: 10
-- fix.zh: 请报保密行政管理部门备案并登记日期。
-- fix.en: File it with the secrecy authority and enter the date.
SELECT a.id AS record, add_days(a.from_on, 31) AS since, a.filed_on AS until, coalesce(a.granted_by, '') || '的定密授权（' || coalesce(a.doc_no, '无文号') || '）超过30日未报备' AS detail
FROM classify_authority a
WHERE a.source = 'granted' AND add_days(a.from_on, 30) < coalesce(a.filed_on, :today)
