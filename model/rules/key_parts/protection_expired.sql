-- title.zh: 防护器材过期
-- title.en: Protection equipment has expired
-- register: protection
-- use: remind score
-- requirement: H2
-- owner: security_section
-- lead_days: 30
-- fix.zh: 请更换并更新有效期。
-- fix.en: Replace it and enter the new date.
SELECT p.id AS record, p.keeper AS person, (SELECT k.department FROM key_part k WHERE k.id = p.key_part) AS department, add_days(p.expires_on, 1) AS since, NULL AS until,
       (SELECT k.name FROM key_part k WHERE k.id = p.key_part) || '的' || CASE p.kind WHEN 'extinguisher' THEN '灭火器' WHEN 'repellent' THEN '防虫药' ELSE '防护器材' END || '于' || p.expires_on || '到期' AS detail
FROM protection p
WHERE p.state <> 'removed' AND p.expires_on < :today
