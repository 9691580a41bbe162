-- title.zh: 移动前后不衔接
-- title.en: a movement does not start where the last one ended
-- role: gap
-- register: movement
-- order: 112
WITH m AS (
  SELECT x.id, x.item, x.from_account, coalesce(x.received_at, x.given_at) AS at,
         lag(x.to_account) OVER (PARTITION BY x.item ORDER BY coalesce(x.received_at, x.given_at), x.id) AS before,
         lag(coalesce(x.received_at, x.given_at)) OVER (PARTITION BY x.item ORDER BY coalesce(x.received_at, x.given_at), x.id) AS before_at
  FROM json_each(:items) j JOIN movement x ON x.item = j.value
  WHERE x.state = 'posted' AND x.kind <> 'counter')
SELECT m.id AS record, m.item AS item, m.before_at AS since, m.at AS until, '上一次到' || a.name || '，下一次却从' || b.name || '转出' AS detail
FROM m JOIN custody_account a ON a.id = m.before JOIN custody_account b ON b.id = m.from_account
WHERE m.before <> m.from_account AND m.before_at <= :to AND m.at >= :from
