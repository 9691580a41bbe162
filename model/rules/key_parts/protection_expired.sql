-- title.zh: 防护器材过期
-- title.en: Protection equipment has expired
-- register: protection
-- use: remind score
-- requirement: H2
-- owner: security_section
-- lead_days: 30
-- fix.zh: 请更换并更新有效期。
-- fix.en: Replace it and enter the new date.
-- turn: expiry
SELECT p.id AS record, p.keeper AS person, x.department AS department, add_days(x.due_on, 1) AS since, x.done AS until,
       coalesce(x.name, '要害部位') || '的' || CASE p.kind WHEN 'extinguisher' THEN '灭火器' WHEN 'repellent' THEN '防虫药' ELSE '防护器材' END || '于' || x.due_on || '到期'
       || CASE WHEN x.done IS NULL THEN '' ELSE '，到' || x.done || '才更换' END AS detail
FROM (SELECT t.id, k.name, k.department, t.due_on, CASE WHEN k.revoked_on <= :today AND k.revoked_on < coalesce(t.done, '9999') THEN k.revoked_on ELSE t.done END AS done FROM turn t JOIN protection q ON q.id = t.id LEFT JOIN key_part k ON k.id = q.key_part) x   -- nothing is owed any more where the key part is one no more
JOIN protection p ON p.id = x.id
WHERE x.due_on < coalesce(x.done, :today)
