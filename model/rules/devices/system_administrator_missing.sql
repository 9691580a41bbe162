-- title.zh: 涉密信息系统没有配齐三员
-- title.en: A classified system lacks one of its three administrators
-- register: classified_system
-- use: remind score
-- requirement: G1
-- basis: practice_systems
-- owner: secrecy_officer
-- fix.zh: 请在“保密组织任职”中任命系统管理员、安全保密管理员和安全审计员。
-- fix.en: Appoint the system administrator, the security administrator and the auditor.
SELECT g.id AS record, g.department, g.day AS since, CASE WHEN g.ended_on < coalesce(g.next, '9999') THEN g.ended_on ELSE g.next END AS until,
       '“' || g.name || '”' || CASE g.role WHEN 'system_manager' THEN '系统管理员' WHEN 'system_security' THEN '安全保密管理员' ELSE '安全审计员' END || CASE WHEN g.next IS NULL THEN '无人在任' ELSE '迟至' || g.next || '才有人' END AS detail
FROM (SELECT y.id, y.name, y.department, y.ended_on, y.role, y.day,
             (SELECT min(b.from_on) FROM appointment b WHERE b.role = y.role AND (b.system IS NULL OR b.system = y.id) AND b.from_on > y.day) AS next
      FROM (SELECT s.id, s.name, s.department, s.ended_on, r.role, coalesce(s.started_on, :from) AS day
            FROM classified_system s, (SELECT 'system_manager' AS role UNION ALL SELECT 'system_security' UNION ALL SELECT 'system_auditor') r
            WHERE s.state IN ('in_use', 'ended')
            UNION SELECT s.id, s.name, s.department, s.ended_on, z.role, CASE WHEN p.left_on < coalesce(z.until_on, '9999') THEN p.left_on ELSE z.until_on END
            FROM classified_system s JOIN appointment z ON z.system IS NULL OR z.system = s.id JOIN person p ON p.id = z.person
            WHERE s.state IN ('in_use', 'ended') AND z.role IN ('system_manager', 'system_security', 'system_auditor')
              AND CASE WHEN p.left_on < coalesce(z.until_on, '9999') THEN p.left_on ELSE z.until_on END > coalesce(s.started_on, :from)) y
      WHERE y.day <= :today AND y.day < coalesce(y.ended_on, '9999')
        AND NOT EXISTS (SELECT 1 FROM appointment a JOIN person h ON h.id = a.person WHERE a.role = y.role AND (a.system IS NULL OR a.system = y.id)
                        AND a.from_on <= add_days(y.day, 1) AND coalesce(a.until_on, '9999') > y.day AND coalesce(h.left_on, '9999') > y.day)) g
