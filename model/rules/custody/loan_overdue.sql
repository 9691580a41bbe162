-- title.zh: 借出、发出的载体逾期未还
-- title.en: A loan was not returned in time
-- register: movement
-- use: remind score
-- requirement: F5
-- basis: reg_carriers
-- owner: registry_clerk
-- lead_days: 1
-- fix.zh: 请催还或办理续借。
-- fix.en: Have it returned, or renew the loan.
SELECT m.id AS record, 'custody_item:' || i.id AS names, m.received_by AS person, p.department AS department, add_days(m.due_on, 1) AS since, substr(m.returned_at, 1, 10) AS until,
       '“' || i.name || '”应于' || m.due_on || '归还，' || coalesce(substr(m.returned_at, 1, 10) || '才归还', '至今未还') AS detail
FROM movement m JOIN custody_item i ON i.id = m.item LEFT JOIN person p ON p.id = m.received_by
WHERE m.state || '' = 'posted' AND m.kind || '' IN ('issue', 'lend') AND m.due_on < coalesce(substr(m.returned_at, 1, 10), '9999') AND (m.returned_at IS NULL OR m.returned_at >= :from)
  AND m.due_on < :today
  AND NOT EXISTS (SELECT 1 FROM archive_access a WHERE a.item = m.item AND a.opened_on = substr(m.given_at, 1, 10) AND a.return_by = m.due_on)   -- read in the archive: archive_access_overdue
