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
-- turn: supervision
SELECT p.id AS record, p.owner AS person, p.department AS department, add_days(x.due, 1) AS since, x.done AS until,
       '项目《' || p.title || '》' || CASE WHEN x.last_on IS NULL THEN '实施以来' ELSE '自' || x.last_on || '以来' END || '没有监督检查' || coalesce('，到' || x.done, '') AS detail
FROM (SELECT t.id, t.last_on, t.done, add_months(coalesce(t.last_on, q.started_on, :from), CAST(setting('procurement_check_months') AS INTEGER)) AS due
      FROM turn t JOIN procurement q ON q.id = t.id) x
JOIN procurement p ON p.id = x.id
WHERE coalesce(p.secret_level, 1) >= 1 AND x.due < coalesce(x.done, :today)
