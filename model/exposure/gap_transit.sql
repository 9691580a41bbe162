-- title.zh: 交接过程超过一日或未签收
-- title.en: more than a day between giving and receiving, or not signed for
-- role: gap
-- register: movement
-- order: 115
SELECT m.id AS record, m.item AS item, m.given_at AS since, m.received_at AS until, a.name || ' → ' || b.name || CASE WHEN m.state = 'offered' THEN '，尚未签收' ELSE '，' || days_between(m.given_at, m.received_at) || '日后才签收' END AS detail
FROM json_each(:items) j JOIN movement m ON m.item = j.value JOIN custody_account a ON a.id = m.from_account JOIN custody_account b ON b.id = m.to_account
WHERE (m.state = 'offered' OR (m.state = 'posted' AND m.kind <> 'counter' AND days_between(m.given_at, m.received_at) > 1))
  AND m.given_at <= :to AND (m.received_at IS NULL OR m.received_at >= :from)
