-- title.zh: 出国（境）前未进行保密教育提醒
-- title.en: No briefing before travel abroad
-- register: travel
-- use: prevent remind score
-- requirement: D3
-- basis: reg_personnel
-- owner: secrecy_officer
-- asks: owner
-- lead_days: 5
-- fix.zh: 出行前进行保密教育提醒并登记。
-- fix.en: Brief the traveller before departure and enter it.
SELECT t.id AS record, t.person AS person, t.department AS department, t.leave_on AS since, t.briefed_on AS until,
       p.name || t.leave_on || '前往' || t.destination || CASE WHEN t.briefed_on IS NULL THEN '，没有行前保密教育记录' ELSE '，迟至' || t.briefed_on || '才作行前保密教育' END AS detail
FROM travel t JOIN person p ON p.id = t.person
WHERE (:record IS NULL OR t.id = :record) AND t.state IN ('approved', 'briefed', 'out', 'returned', 'debriefed')
  AND (t.leave_on < :today OR (t.leave_on = :today AND t.state <> 'approved'))   -- who is approved on the day he leaves is briefed on that day too
  AND (t.briefed_on IS NULL OR t.briefed_on > t.leave_on)
