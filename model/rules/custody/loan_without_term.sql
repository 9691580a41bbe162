-- title.zh: 借出的载体没有应还日期
-- title.en: Lent without a date to be returned by
-- register: movement
-- use: prevent score
-- counts: once
-- requirement: F5
-- basis: own
-- owner: registry_clerk
-- fix.zh: 借阅要填应还日期；已借出的请先退还，再按期限借出。
-- fix.en: A loan has a date to be returned by; take back what is out without one, and lend it anew.
SELECT m.id AS record, 'custody_item:' || i.id AS names, m.received_by AS person, p.department AS department, substr(m.given_at, 1, 10) AS since, NULL AS until,
       '“' || i.name || '”于' || substr(m.given_at, 1, 10) || '借给' || coalesce(p.name, '') || '，没有填应还日期' AS detail
FROM movement m JOIN custody_item i ON i.id = m.item LEFT JOIN person p ON p.id = m.received_by
WHERE (:record IS NULL OR m.id = :record) AND m.kind = 'lend' AND m.given_at >= :from AND m.state || '' = 'posted' AND m.due_on IS NULL AND m.level >= 2
