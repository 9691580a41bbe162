-- title.zh: 出国（境）证件没有统一保管
-- title.en: A passport is out without a trip
-- register: passport
-- use: remind score
-- requirement: D3
-- basis: reg_personnel
-- owner: hr
-- fix.zh: 请收回证件。
-- fix.en: Take it back into the safe.
SELECT s.id AS record, s.person AS person, p.department AS department, coalesce(x.passport_returned_on, s.out_on) AS since, NULL AS until,
       p.name || '的证件于' || s.out_on || '领出，' || CASE WHEN x.passport_returned_on IS NULL THEN '没有批准的出境' ELSE '出境登记说已于' || x.passport_returned_on || '交回' END AS detail
FROM passport s JOIN person p ON p.id = s.person LEFT JOIN travel x ON x.id = s.travel
WHERE s.state = 'out'   -- out for a trip that is not over, or not back in time: travel_return_unreported, passport_not_returned
  AND NOT EXISTS (SELECT 1 FROM travel t WHERE t.id = s.travel AND t.state IN ('approved', 'briefed', 'out', 'returned') AND t.passport_returned_on IS NULL)
