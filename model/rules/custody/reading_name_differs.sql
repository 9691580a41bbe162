-- title.zh: 签阅没有签本人全名
-- title.en: Signed with another name than his own
-- register: reading
-- use: prevent score
-- counts: once
-- requirement: F4
-- owner: registry_clerk
-- fix.zh: 请由本人签写全名。
-- fix.en: The reader signs his full name himself.
SELECT r.id AS record, r.reader AS person, p.department AS department, substr(coalesce(r.signed_at, r.sent_at), 1, 10) AS since, NULL AS until,
       '签阅所签的不是' || p.name || '的全名' AS detail
FROM reading r JOIN person p ON p.id = r.reader
WHERE (:record IS NULL OR r.id = :record) AND r.signed_name IS NOT NULL AND r.signed_name <> p.name AND coalesce(r.signed_at, r.sent_at) >= :from
