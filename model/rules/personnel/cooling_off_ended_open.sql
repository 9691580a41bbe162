-- title.zh: 脱密期已满没有办结
-- title.en: A cooling-off period is over and the case still open
-- register: leaving
-- use: remind score
-- requirement: D3
-- basis: setting cooling_close_days
-- owner: hr
-- asks: owner
-- lead_days: 30
-- fix.zh: 请告知本人并办结。
-- fix.en: Tell the person and close the case.
SELECT l.id AS record, l.person AS person, l.department AS department, add_days(l.cool_off_until, CAST(setting('cooling_close_days') AS INTEGER) + 1) AS since, l.closed_on AS until,
       p.name || '的脱密期于' || l.cool_off_until || '届满，手续' || coalesce('迟至' || l.closed_on || '才办结', '没有办结') AS detail
FROM leaving l JOIN person p ON p.id = l.person
WHERE l.state IN ('approved', 'closed')   -- closed before this date was kept: nobody knows when
  AND add_days(l.cool_off_until, CAST(setting('cooling_close_days') AS INTEGER)) < coalesce(l.closed_on, CASE WHEN l.state = 'approved' THEN :today ELSE '' END)
