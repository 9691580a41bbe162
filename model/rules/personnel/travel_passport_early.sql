-- title.zh: 未经批准或教育提醒就发放证件
-- title.en: A passport was handed out before approval or briefing
-- register: travel
-- use: prevent score
-- counts: once
-- requirement: D3
-- owner: hr
-- fix.zh: 请先批准、行前教育，再发放证件。
-- fix.en: Approval and briefing come first.
SELECT t.id AS record, t.person AS person, t.department AS department, t.passport_out_on AS since, NULL AS until,
       p.name || '的证件于' || t.passport_out_on || '发放，' || CASE WHEN t.approved_on IS NULL OR t.passport_out_on < t.approved_on THEN '早于批准' ELSE '早于行前教育' END AS detail
FROM travel t JOIN person p ON p.id = t.person
WHERE (:record IS NULL OR t.id = :record) AND t.passport_out_on >= :from   -- also for a trip that he then did not make
  AND (t.approved_on IS NULL OR t.passport_out_on < t.approved_on OR t.passport_out_on < t.briefed_on)
