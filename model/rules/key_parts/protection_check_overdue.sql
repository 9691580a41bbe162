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
SELECT p.id AS record, p.keeper AS person, (SELECT k.department FROM key_part k WHERE k.id = p.key_part) AS department, add_days(x.due, 1) AS since, NULL AS until,
       (SELECT k.name FROM key_part k WHERE k.id = p.key_part) || '的防护设施应于' || x.due || '前检查' AS detail
FROM protection p
JOIN (SELECT q.id AS id, coalesce(q.next_check_on, add_months(coalesce(q.last_check_on, q.installed_on), CAST(setting('protection_check_months') AS INTEGER))) AS due FROM protection q) x ON x.id = p.id
WHERE p.state = 'ok' AND x.due < :today
