-- title.zh: 钥匙和门禁卡
-- title.en: Keys and passes
-- register: door_key
-- order: 32
-- settle: set holder
-- by: secrecy_officer
-- sets: issued_on=$today
SELECT t.id AS record, t.holder AS person, coalesce(t.issued_on, substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' ' || t.name AS detail
FROM door_key t
WHERE t.holder IS NOT NULL AND t.state IN ('issued') AND (:record IS NULL OR t.holder = :record)
