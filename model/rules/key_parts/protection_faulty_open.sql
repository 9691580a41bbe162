-- title.zh: 防护设施故障久未修复
-- title.en: A faulty protection was not repaired
-- register: protection
-- use: remind score
-- requirement: H2
-- basis: setting protection_repair_days
-- owner: security_section
-- fix.zh: 请修复或更换，并登记检查合格。
-- fix.en: Repair or replace it, then record the check.
SELECT p.id AS record, p.keeper AS person, (SELECT k.department FROM key_part k WHERE k.id = p.key_part) AS department,
       add_days(p.faulty_since, CAST(setting('protection_repair_days') AS INTEGER)) AS since, NULL AS until,
       (SELECT k.name FROM key_part k WHERE k.id = p.key_part) || '的防护设施自' || p.faulty_since || '起故障，没有修复' AS detail
FROM protection p
WHERE p.state = 'faulty' AND add_days(p.faulty_since, CAST(setting('protection_repair_days') AS INTEGER)) < :today
