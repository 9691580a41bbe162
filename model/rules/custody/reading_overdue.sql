-- title.zh: 传阅件逾期未退
-- title.en: A reader kept the folder too long
-- register: reading
-- use: remind score
-- requirement: F5
-- owner: registry_clerk
-- lead_days: 1
-- fix.zh: 请签阅后退回机要室。
-- fix.en: Sign and return it to the registry.
SELECT r.id AS record, 'document:' || d.id AS names, r.reader AS person, p.department AS department, add_days(r.due_on, 1) AS since, substr(r.returned_at, 1, 10) AS until,
       coalesce(p.name, '') || '应于' || r.due_on || '退回《' || coalesce(d.title, '') || '》，' || coalesce(substr(r.returned_at, 1, 10) || '才退回', '至今未退') AS detail
FROM reading r LEFT JOIN person p ON p.id = r.reader LEFT JOIN document d ON d.id = r.document
WHERE r.due_on < coalesce(substr(r.returned_at, 1, 10), '9999') AND (r.returned_at IS NULL OR r.returned_at >= :from)
  AND r.due_on < :today
