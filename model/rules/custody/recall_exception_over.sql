-- title.zh: 批准留用到期没有交回
-- title.en: An exception to a recall is over
-- register: recall_exception
-- use: remind score
-- requirement: F7
-- owner: registry_clerk
-- lead_days: 14
-- fix.zh: 请交回并登记。
-- fix.en: Return it and note it.
SELECT e.id AS record, 'custody_item:' || i.id AS names, e.holder AS person, NULL AS department, add_days(e.until_on, 1) AS since, x.day AS until,
       '“' || i.name || '”批准留用到' || e.until_on || '，' || coalesce('迟至' || x.day || '才交回', '没有交回') AS detail
FROM recall_exception e JOIN custody_item i ON i.id = e.item JOIN custody_account a ON a.id = i.account
JOIN (SELECT g.id, (SELECT min(substr(m.given_at, 1, 10)) FROM movement m JOIN custody_account t ON t.id = m.to_account
                    WHERE m.item = g.item AND m.given_at >= coalesce(g.approved_on, '') AND m.state || '' = 'posted' AND m.kind || '' <> 'counter' AND t.kind NOT IN ('person', 'unit_outside')) AS day
      FROM recall_exception g) x ON x.id = e.id
WHERE e.state IN ('approved', 'ended')
  AND e.until_on < coalesce(x.day, CASE WHEN e.state = 'approved' AND i.state = 'live' AND a.kind IN ('person', 'unit_outside') THEN :today ELSE '' END)
