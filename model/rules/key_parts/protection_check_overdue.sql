-- title.zh: 防护设施检查逾期
-- title.en: The check of a protection is overdue
-- register: protection
-- lead_days: 15
-- use: remind score
-- requirement: H2
-- basis: setting protection_check_months
-- owner: security_section
-- fix.zh: 请检查铁门、铁窗、铁柜、报警器等并登记下次检查日期。
-- fix.en: Check it and enter the day of the next check.
-- turn: check
SELECT p.id AS record, p.keeper AS person, x.department AS department, add_days(x.due, 1) AS since, x.done AS until,
       coalesce(x.name, '要害部位') || '的' || CASE p.kind WHEN 'iron_door' THEN '铁门' WHEN 'window_bars' THEN '铁窗' WHEN 'safe' THEN '铁柜' WHEN 'alarm' THEN '报警器' WHEN 'extinguisher' THEN '灭火器' WHEN 'repellent' THEN '防虫药' ELSE '防护设施' END || '应于' || x.due || '前检查' || CASE WHEN x.done IS NULL THEN '' ELSE '，逾期到' || x.done END AS detail
FROM (SELECT t.id, k.name, k.department, CASE WHEN k.revoked_on <= :today AND k.revoked_on < coalesce(t.done, '9999') THEN k.revoked_on ELSE t.done END AS done, coalesce(t.due_on, add_months(coalesce(t.last_on, q.installed_on), CAST(setting('protection_check_months') AS INTEGER))) AS due
      FROM turn t JOIN protection q ON q.id = t.id LEFT JOIN key_part k ON k.id = q.key_part) x   -- nothing is owed any more where the key part is one no more
JOIN protection p ON p.id = x.id
WHERE x.due < coalesce(x.done, :today)
