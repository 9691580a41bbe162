-- title.zh: 上网承诺书过期没有重签
-- title.en: An internet commitment has lapsed
-- register: internet_user
-- lead_days: 15
-- use: remind score
-- requirement: G3
-- basis: setting internet_pledge_months
-- owner: equipment_keeper
-- fix.zh: 请本人重新签订承诺书，或停用。
-- fix.en: Have it signed again, or end the access.
SELECT i.id AS record, i.person AS person, i.department AS department, add_days(add_months(i.signed_on, CAST(setting('internet_pledge_months') AS INTEGER)), 1) AS since,
       CASE WHEN i.state = 'ended' THEN i.until_on END AS until,
       p.name || '的上网承诺书签于' || i.signed_on || CASE WHEN i.state = 'ended' THEN '，过期后到' || i.until_on || '才停用' ELSE '，已过期' END AS detail
FROM internet_user i JOIN person p ON p.id = i.person
WHERE i.state IN ('active', 'ended') AND add_months(i.signed_on, CAST(setting('internet_pledge_months') AS INTEGER)) < CASE WHEN i.state = 'ended' THEN i.until_on ELSE :today END
