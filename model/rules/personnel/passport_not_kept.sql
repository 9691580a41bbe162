-- title.zh: 出国（境）证件没有统一保管
-- title.en: A passport is out without a trip
-- register: passport
-- use: remind score
-- requirement: D3
-- basis: reg_personnel
-- owner: hr
-- fix.zh: 请收回证件。
-- fix.en: Take it back into the safe.
SELECT s.id AS record, s.person AS person, p.department AS department,
       CASE WHEN t.return_on IS NULL THEN s.out_on ELSE add_days(t.return_on, CAST(setting('passport_return_days') AS INTEGER)) END AS since, NULL AS until,
       p.name || '的证件于' || s.out_on || '领出，' || CASE WHEN t.id IS NULL THEN '没有批准的出境' ELSE '应于' || t.return_on || '后交回' END AS detail
FROM passport s JOIN person p ON p.id = s.person
LEFT JOIN travel t ON t.id = s.travel AND t.state IN ('approved', 'briefed', 'out', 'returned')
WHERE s.state = 'out' AND (t.id IS NULL OR add_days(t.return_on, CAST(setting('passport_return_days') AS INTEGER)) < :today)
