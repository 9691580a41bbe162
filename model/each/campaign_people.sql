-- Who has to sign and has no letter of that year yet; the leader's own goes to the chief of the unit.
SELECT p.id AS person, p.department AS department, CASE WHEN p.id = k.leader THEN (SELECT min(u.chief) FROM unit u) ELSE k.leader END AS leader
FROM pledge_campaign k JOIN person p ON p.state = 'active'
WHERE k.id = :record AND p.id <> coalesce((SELECT min(u.chief) FROM unit u WHERE k.leader = u.chief), 0)
  AND (k.who = 'everyone' OR (k.who = 'classified' AND p.classified_class IN ('general', 'important', 'core'))
       OR (k.who = 'heads' AND EXISTS (SELECT 1 FROM department d WHERE d.head = p.id AND d.state = 'active')))
  AND NOT EXISTS (SELECT 1 FROM pledge g WHERE g.person = p.id AND g.year = k.year AND g.kind = 'yearly')
ORDER BY p.id
