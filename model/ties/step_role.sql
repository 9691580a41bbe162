-- title.zh: 只有其一人能办的审批
-- title.en: Steps that only he can take
-- register: 
-- order: 51
-- settle: hand
-- by: security_admin
SELECT r.record AS record, a.person AS person, r.made_on AS since, r.register AS register,
       '待“' || r.role || '”办理，该角色只有其一人，' || r.due_on || '到期' AS detail
FROM reg_due r JOIN role_grant g ON g.role = r.role AND g.state = 'live' AND (g.until_on IS NULL OR g.until_on >= :today)
JOIN account a ON a.id = g.account AND a.state = 'active' AND a.person IS NOT NULL
WHERE (:record IS NULL OR a.person = :record) AND (r.department IS NULL OR g.department IS NULL OR g.department = r.department)
  AND NOT EXISTS (SELECT 1 FROM role_grant o JOIN account b ON b.id = o.account
                  WHERE o.role = r.role AND o.state = 'live' AND (o.until_on IS NULL OR o.until_on >= :today) AND b.state = 'active' AND coalesce(b.person, 0) <> a.person
                    AND (r.department IS NULL OR o.department IS NULL OR o.department = r.department))
