-- title.zh: 登记台批次没有对方签字
-- title.en: A counter batch without the other sides signature
-- register: counter_batch
-- use: prevent score
-- counts: once
-- requirement: F2
-- owner: registry_clerk
-- fix.zh: 请补签，或附上签收单。
-- fix.en: Have it signed, or attach the signed slip.
SELECT b.id AS record, b.created_by AS person, NULL AS department, coalesce(substr(b.created_at, 1, 10), :today) AS since, NULL AS until,
       '批次' || coalesce(b.no, '') || '（' || coalesce(b.pieces, 0) || '份）没有对方签字，也没有签收单' AS detail
FROM counter_batch b
WHERE (:record IS NULL OR b.id = :record) AND b.state = 'posted' AND b.signed_by IS NULL AND b.receipt IS NULL AND coalesce(b.created_at, :today) >= :from
