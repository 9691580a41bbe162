-- title.zh: 涉密信息系统三员由一人兼任
-- title.en: One person holds two of the three posts of a classified system
-- register: appointment
-- use: prevent score
-- requirement: G1
-- basis: practice_systems; setting administrators_apart
-- owner: secrecy_officer
-- fix.zh: 安全审计员不得由系统管理员或安全保密管理员兼任；请另行任命。
-- fix.en: The auditor is neither of the other two: appoint somebody else.
SELECT a.id AS record, a.person, a.department, CASE WHEN a.from_on > b.from_on THEN a.from_on ELSE b.from_on END AS since,
       CASE WHEN coalesce(a.until_on, '9999') < coalesce(b.until_on, '9999') THEN a.until_on WHEN b.until_on IS NOT NULL THEN b.until_on ELSE p.left_on END AS until,
       p.name || '一人兼任涉密信息系统' || CASE WHEN a.role = 'system_auditor' OR b.role = 'system_auditor' THEN '安全审计员和' || CASE WHEN 'system_manager' IN (a.role, b.role) THEN '系统管理员' ELSE '安全保密管理员' END ELSE '系统管理员和安全保密管理员' END AS detail
FROM appointment a JOIN appointment b ON b.person = a.person AND b.id <> a.id AND b.role <> a.role JOIN person p ON p.id = a.person
WHERE (:record IS NULL OR a.id = :record)
  AND a.role IN ('system_manager', 'system_security', 'system_auditor') AND b.role IN ('system_manager', 'system_security', 'system_auditor')
  AND (a.system IS NULL OR b.system IS NULL OR a.system = b.system)
  AND (a.role = 'system_auditor' OR b.role = 'system_auditor' OR setting('administrators_apart') <> '0')
  AND (:record IS NOT NULL OR a.id > b.id)
  AND a.from_on < coalesce(b.until_on, '9999') AND b.from_on < coalesce(a.until_on, '9999') AND (:record IS NOT NULL OR (a.from_on <= :today AND b.from_on <= :today))
