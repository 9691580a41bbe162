-- title.zh: 未办结的出国（境）
-- title.en: Travel abroad not ended
-- register: travel
-- order: 62
-- settle: hand
-- by: hr
SELECT t.id AS record, t.person AS person, coalesce(t.passport_out_on, t.leave_on) AS since, coalesce(t.no, '') || ' ' || t.destination || ' 未办结（证件、回访）' AS detail
FROM travel t
WHERE (:record IS NULL OR t.person = :record)
  AND (t.state IN ('applied', 'approved', 'briefed', 'out', 'returned') OR (t.passport_out_on IS NOT NULL AND t.passport_returned_on IS NULL AND t.state = 'debriefed'))
