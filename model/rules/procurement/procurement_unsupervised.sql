-- title.zh: 涉密采购实施中没有监督检查
-- title.en: A classified procurement is not supervised
-- register: procurement
-- lead_days: 15
-- use: remind score
-- requirement: G6
-- basis: practice_procurement; setting procurement_check_months
-- owner: secrecy_officer
-- fix.zh: 请到现场检查供应商的保密措施并登记。
-- fix.en: Look at the vendor's measures on the spot and record it.
SELECT p.id AS record, p.owner AS person, p.department AS department,
       add_months(coalesce(p.supervised_on, p.started_on, :from), CAST(setting('procurement_check_months') AS INTEGER)) AS since, NULL AS until,
       '项目《' || p.title || '》' || CASE WHEN p.supervised_on IS NULL THEN '实施以来' ELSE '自' || p.supervised_on || '以来' END || '没有监督检查' AS detail
FROM procurement p
WHERE p.state = 'running' AND add_months(coalesce(p.supervised_on, p.started_on, :from), CAST(setting('procurement_check_months') AS INTEGER)) < :today
