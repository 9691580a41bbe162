-- title.zh: 逾期未登记回国（境）
-- title.en: The return from abroad was not reported
-- register: travel
-- use: remind score
-- requirement: D3
-- owner: hr
-- asks: owner
-- lead_days: 3
-- fix.zh: 联系本人核实并登记实际回国日期。
-- fix.en: Contact the person and enter the date of return.
SELECT t.id AS record, t.person AS person, t.department AS department, add_days(t.return_on, 4) AS since, x.day AS until,
       p.name || '应于' || t.return_on || '从' || t.destination || '返回，' || coalesce('迟至' || x.day || '才登记回国', '至今未登记回国') AS detail
FROM travel t JOIN person p ON p.id = t.person
JOIN (SELECT id, CASE WHEN state IN ('returned', 'debriefed') THEN coalesce(reported_on, returned_on, '') END AS day FROM travel) x ON x.id = t.id   -- who came back late has told it late
WHERE t.state IN ('approved', 'briefed', 'out', 'returned', 'debriefed') AND add_days(t.return_on, 3) < coalesce(x.day, :today)
