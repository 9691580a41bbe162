-- title.zh: 出国（境）证件没有统一保管
-- title.en: A passport is out without a trip
-- register: passport
-- use: remind score
-- turn: out
-- requirement: D3
-- basis: reg_personnel
-- owner: hr
-- fix.zh: 请收回证件。
-- fix.en: Take it back into the safe.
SELECT s.id AS record, s.person AS person, p.department AS department, coalesce(CASE WHEN t.done IS NULL THEN x.passport_returned_on END, t.last_on) AS since, t.done AS until,
       p.name || '的证件于' || t.last_on || '领出，' || CASE WHEN t.done IS NOT NULL THEN '没有批准的出境，迟至' || t.done || '才交回' WHEN x.passport_returned_on IS NULL THEN '没有批准的出境' ELSE '出境登记说已于' || x.passport_returned_on || '交回' END AS detail
FROM turn t JOIN passport s ON s.id = t.id JOIN person p ON p.id = s.person LEFT JOIN travel x ON x.id = s.travel AND s.out_on = t.last_on
WHERE (t.done IS NULL OR t.done > t.last_on)   -- out for a trip that is not over, or not back in time: travel_return_unreported, passport_not_returned
  AND NOT EXISTS (SELECT 1 FROM travel w WHERE s.out_on = t.last_on AND w.id = s.travel AND w.state IN ('approved', 'briefed', 'out', 'returned') AND w.passport_returned_on IS NULL)
  AND NOT EXISTS (SELECT 1 FROM travel w WHERE coalesce(s.out_on, '') <> t.last_on AND w.person = s.person AND (w.state IN ('out', 'returned', 'debriefed') OR (w.state = 'withdrawn' AND w.passport_out_on = t.last_on)) AND coalesce(w.passport_out_on, w.leave_on) <= coalesce(t.done, :today) AND coalesce(w.passport_returned_on, t.done, :today) >= t.last_on)   -- back by now, whether or not it was on the day that is judged
