-- title.zh: 涉密信息系统风险评估逾期
-- title.en: The risk assessment of a classified system is overdue
-- register: classified_system
-- use: remind score
-- lead_days: 60
-- requirement: G1
-- basis: practice_systems; setting system_assess_months_top; setting system_assess_months
-- owner: secrecy_officer
-- fix.zh: 请组织风险评估（测评），登记单位、日期和结论。
-- fix.en: Have it assessed, and enter by whom, when and with what result.
-- turn: assessment
SELECT s.id AS record, s.department AS department, add_days(x.due, 1) AS since, x.done AS until,
       level_name(s.secret_level) || '级系统“' || s.name || '”' || CASE WHEN x.last_on IS NULL THEN '投入使用以来没有风险评估' ELSE '上次风险评估在' || x.last_on END || CASE WHEN x.done IS NULL THEN '' ELSE '，逾期到' || x.done END AS detail
FROM (SELECT t.id, t.last_on, t.done, add_months(coalesce(t.last_on, c.started_on, :from), CAST(CASE WHEN c.secret_level >= 4 THEN setting('system_assess_months_top') ELSE setting('system_assess_months') END AS INTEGER)) AS due
      FROM turn t JOIN classified_system c ON c.id = t.id) x
JOIN classified_system s ON s.id = x.id
WHERE x.due < coalesce(x.done, :today)
