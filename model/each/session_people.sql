-- Everybody a session is for who is not on its list yet.
SELECT p.id AS person, p.department AS department FROM course_session s JOIN person p ON p.state = 'active'
WHERE s.id = :record AND (s.group_kind = 'everyone' OR (s.group_kind = 'leaders' AND p.is_leader = 1) OR (s.group_kind = 'classified' AND p.classified_class IN ('general', 'important', 'core'))
       OR (s.group_kind = 'officers' AND EXISTS (SELECT 1 FROM appointment a WHERE a.person = p.id AND a.role IN ('officer_full', 'officer_part') AND a.state = 'live')))
  AND NOT EXISTS (SELECT 1 FROM attendance t WHERE t.session = s.id AND t.person = p.id)
ORDER BY p.id
