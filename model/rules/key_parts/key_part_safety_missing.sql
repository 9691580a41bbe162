-- title.zh: 要害部位缺少灭火器或防虫药
-- title.en: A key part lacks an extinguisher or insect repellent
-- register: key_part
-- use: score remind
-- requirement: H2
-- owner: security_section
-- fix.zh: 请配齐并登记有效期。
-- fix.en: Provide it and register its expiry date.
-- view: part_gap
SELECT k.id AS record, k.keeper AS person, k.department AS department, g.since AS since, g.until AS until,
       '要害部位' || k.name || '缺少' || g.zh || CASE WHEN g.until IS NULL THEN '' ELSE '，到' || g.until || '才补齐' END AS detail
FROM part_gap g JOIN key_part k ON k.id = g.key_part
WHERE (k.category IN ('archive', 'hr_archive', 'drawings', 'war_files', 'maps') AND g.kind IN ('extinguisher', 'repellent'))
   OR (k.category IN ('finance', 'computers') AND g.kind = 'extinguisher')
