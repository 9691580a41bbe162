-- title.zh: 经手
-- title.en: handed over
-- role: carrier
-- register: movement
-- order: 30
SELECT m.id AS record, p.id AS person, m.item AS item, coalesce(m.received_at, m.given_at) AS since, coalesce(m.received_at, m.given_at) AS until,
       CASE WHEN p.id = m.given_by THEN '交件' ELSE '接收' END || ':' || a.name || ' → ' || b.name AS detail
FROM json_each(:items) j JOIN movement m ON m.item = j.value JOIN custody_account a ON a.id = m.from_account JOIN custody_account b ON b.id = m.to_account
JOIN person p ON p.id IN (m.given_by, m.received_by)
WHERE m.state = 'posted' AND m.kind <> 'counter' AND coalesce(m.received_at, m.given_at) BETWEEN :from AND :to
  AND coalesce(a.person, 0) <> p.id AND coalesce(b.person, 0) <> p.id
