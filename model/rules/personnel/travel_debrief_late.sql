-- title.zh: 回国（境）后未按时回访
-- title.en: No debriefing in time after travel abroad
-- register: travel
-- use: remind score
-- requirement: D3
-- basis: setting travel_debrief_days
-- owner: secrecy_officer
-- asks: owner
-- lead_days: 5
-- fix.zh: 进行回访并登记情况。
-- fix.en: Debrief the traveller and enter what was said.
SELECT t.id AS record, t.person AS person, t.department AS department, add_days(t.returned_on, 1 + CAST(setting('travel_debrief_days') AS INTEGER)) AS since, t.debriefed_on AS until,
       p.name || t.returned_on || '从' || t.destination || '返回' || CASE WHEN t.debriefed_on IS NULL THEN '，至今未回访' ELSE '，迟至' || t.debriefed_on || '才回访' END
       || '（时限' || setting('travel_debrief_days') || '天）' AS detail
FROM travel t JOIN person p ON p.id = t.person
WHERE t.returned_on < add_days(:today, 0 - CAST(setting('travel_debrief_days') AS INTEGER)) AND t.state IN ('returned', 'debriefed')
  AND (t.debriefed_on IS NULL OR t.debriefed_on > add_days(t.returned_on, CAST(setting('travel_debrief_days') AS INTEGER)))
