-- title.zh: 冲正的移动
-- title.en: countered entries
-- role: gap
-- register: movement
-- order: 116
SELECT m.id AS record, m.item AS item, coalesce(m.received_at, m.given_at) AS since, coalesce(m.received_at, m.given_at) AS until, '曾登记 ' || a.name || ' → ' || b.name || '，后冲正' AS detail
FROM json_each(:items) j JOIN movement m ON m.item = j.value JOIN custody_account a ON a.id = m.from_account JOIN custody_account b ON b.id = m.to_account
WHERE m.state = 'countered' AND coalesce(m.received_at, m.given_at) BETWEEN :from AND :to
