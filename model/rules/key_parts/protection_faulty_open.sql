-- title.zh: 防护设施故障久未修复
-- title.en: A faulty protection was not repaired
-- register: protection
-- use: remind score
-- requirement: H2
-- basis: setting protection_repair_days
-- owner: security_section
-- fix.zh: 请修复或更换，并登记检查合格。
-- fix.en: Repair or replace it, then record the check.
-- turn: fault
SELECT p.id AS record, p.keeper AS person, x.department AS department, add_days(x.due, 1) AS since, x.done AS until,
       coalesce(x.name, '要害部位') || '的防护设施自' || x.due_on || '起故障，' || CASE WHEN x.done IS NULL THEN '没有修复' ELSE '到' || x.done || '才修复' END AS detail
FROM (SELECT t.id, k.name, k.department, t.due_on, CASE WHEN k.revoked_on <= :today AND k.revoked_on < coalesce(t.done, '9999') THEN k.revoked_on ELSE t.done END AS done, add_days(t.due_on, CAST(setting('protection_repair_days') AS INTEGER)) AS due
      FROM turn t JOIN protection q ON q.id = t.id LEFT JOIN key_part k ON k.id = q.key_part) x   -- nothing is owed any more where the key part is one no more
JOIN protection p ON p.id = x.id
WHERE x.due < coalesce(x.done, :today)
