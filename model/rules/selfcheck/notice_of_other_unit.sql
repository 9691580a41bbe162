-- title.zh: 整改通知下发的单位不对
-- title.en: The notice goes to a unit that it is not about
-- register: supervision
-- use: prevent
-- requirement: K5
-- basis: own
-- owner: secrecy_officer
-- fix.zh: 通知发给报来所依据自评的单位，且该单位为已确认的下级。
-- fix.en: Send it to the confirmed subordinate that reported the assessment.
SELECT s.id AS record, NULL AS person, NULL AS department, :today AS since, NULL AS until,
       CASE WHEN r.peer <> s.peer THEN '所依据的自评是' || about.name || '报的，不是' || unit.name || '报的' ELSE unit.name || '不是已确认的下级单位' END AS detail
FROM supervision s JOIN unit_report r ON r.id = s.unit_report JOIN peer unit ON unit.id = s.peer JOIN peer about ON about.id = r.peer
WHERE (:record IS NULL OR s.id = :record) AND s.state IN ('draft', 'approved')
  AND (r.peer <> s.peer OR unit.state <> 'active' OR unit.kind IS NULL OR unit.kind <> 'subordinate')
