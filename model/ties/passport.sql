-- title.zh: 未交回的出入境证件
-- title.en: Passports out
-- register: travel
-- order: 62
-- settle: hand
-- by: hr
SELECT t.id AS record, t.person AS person, coalesce(t.passport_out_on, t.leave_on) AS since, coalesce(t.no, '') || ' ' || t.destination || ' 证件未交回或未回访' AS detail
FROM travel t
WHERE (:record IS NULL OR t.person = :record)
  AND (t.state IN ('applied', 'approved', 'briefed', 'returned') OR (t.passport_out_on IS NOT NULL AND t.passport_returned_on IS NULL AND t.state = 'debriefed'))
