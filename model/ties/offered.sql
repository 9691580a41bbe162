-- title.zh: 待签收载体
-- title.en: Carriers offered to him
-- register: movement
-- order: 40
-- settle: hand
-- by: registry_clerk
SELECT m.id AS record, m.received_by AS person, substr(m.given_at, 1, 10) AS since, '待签收：' || i.name AS detail, i.level AS level
FROM movement m JOIN custody_item i ON i.id = m.item
WHERE m.state = 'offered' AND m.received_by IS NOT NULL AND (:record IS NULL OR m.received_by = :record)
