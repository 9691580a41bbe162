-- title.zh: 要害部位缺少灭火器或防虫药
-- title.en: A key part lacks an extinguisher or insect repellent
-- register: key_part
-- use: score remind
-- requirement: H2
-- owner: security_section
-- fix.zh: 请配齐并登记有效期。
-- fix.en: Provide it and register its expiry date.
SELECT k.id AS record, k.keeper AS person, k.department AS department, coalesce(k.confirmed_on, :from) AS since, NULL AS until, '要害部位' || k.name || '缺少' || v.zh AS detail
FROM key_part k, (SELECT 'extinguisher' AS kind, '灭火器' AS zh UNION ALL SELECT 'repellent', '防虫药') v
WHERE k.state = 'confirmed' AND k.kind = 'place'
  AND (k.category IN ('archive', 'hr_archive', 'drawings', 'war_files', 'maps') OR (v.kind = 'extinguisher' AND k.category IN ('finance', 'computers')))
  AND NOT EXISTS (SELECT 1 FROM protection p WHERE p.key_part = k.id AND p.kind = v.kind AND p.state <> 'removed')
