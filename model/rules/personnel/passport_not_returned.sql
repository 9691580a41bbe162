-- title.zh: 回国（境）后未按时交回证件
-- title.en: The passport was not handed back in time
-- register: travel
-- use: remind score
-- requirement: D3
-- basis: setting passport_return_days
-- owner: hr
-- lead_days: 3
-- fix.zh: 请本人交回证件由单位统一保管，并登记交回日期。
-- fix.en: Have the passport handed back and enter the date.
SELECT t.id AS record, t.person AS person, t.department AS department, add_days(t.returned_on, 1 + CAST(setting('passport_return_days') AS INTEGER)) AS since, t.passport_returned_on AS until,
       p.name || t.returned_on || '回国（境）' || CASE WHEN t.passport_returned_on IS NULL THEN '，至今未交回证件' ELSE '，证件迟至' || t.passport_returned_on || '才交回' END
       || '（时限' || setting('passport_return_days') || '天）' AS detail
FROM travel t JOIN person p ON p.id = t.person
WHERE t.returned_on < add_days(:today, 0 - CAST(setting('passport_return_days') AS INTEGER)) AND t.state IN ('returned', 'debriefed')
  AND (t.passport_returned_on IS NULL OR t.passport_returned_on > add_days(t.returned_on, CAST(setting('passport_return_days') AS INTEGER)))
