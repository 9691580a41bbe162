-- title.zh: 载体查无下落超过期限
-- title.en: A missing item was not found in time
-- register: missing_item
-- use: remind score
-- requirement: F11
-- basis: carriers_missing
-- owner: secrecy_officer
-- lead_days: 3
-- fix.zh: 期限已到，请按泄密事件上报处理。
-- fix.en: The time is over: treat it as a leak and report it.
SELECT m.id AS record, 'custody_item:' || i.id AS names, m.holder AS person, NULL AS department, add_days(m.due_on, 1) AS since, coalesce(m.found_on, substr(n.found_at, 1, 10)) AS until, '“' || i.name || '”' || m.found_missing_on || '发现下落不明，查找期限' || m.due_on || '已过' AS detail
FROM missing_item m JOIN custody_item i ON i.id = m.item LEFT JOIN incident n ON n.id = m.incident AND m.state = 'lost'   -- given up: from then on it is a leak
WHERE m.state IN ('searching', 'found', 'lost') AND m.due_on < coalesce(m.found_on, substr(n.found_at, 1, 10), CASE WHEN m.state = 'lost' THEN '' ELSE :today END)
