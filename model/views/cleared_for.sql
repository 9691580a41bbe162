-- The first day each person was cleared for each level, by an approved case or as his record says ('' where it names no day: nobody knows that he was not).
SELECT g.person, v.level, min(g.day) AS day
FROM (SELECT c.person, c.wanted_level AS level, c.approved_on AS day FROM clearance c WHERE c.state IN ('approved', 'ended') AND c.approved_on IS NOT NULL
      UNION ALL SELECT p.id, p.clearance_level, coalesce(p.cleared_on, '') FROM person p) g
JOIN (SELECT 2 AS level UNION ALL SELECT 3 UNION ALL SELECT 4) v ON v.level <= g.level
GROUP BY g.person, v.level
