-- The day each person left classified work: the office, or by an approved case his post (NULL: he did not, or was cleared again since).
SELECT p.id AS person, CASE WHEN p.left_on < coalesce(l.day, '9999') THEN p.left_on ELSE l.day END AS day
FROM person p
LEFT JOIN (SELECT v.person, min(v.leave_on) AS day FROM leaving v
           WHERE v.state IN ('approved', 'closed') AND NOT EXISTS (SELECT 1 FROM clearance c WHERE c.person = v.person AND c.state = 'approved' AND c.approved_on > v.leave_on)
           GROUP BY v.person) l ON l.person = p.id
