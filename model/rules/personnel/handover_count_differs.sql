-- title.zh: 交接双方清点数不一致或与台账不符
-- title.en: The two sides of a handover counted differently, or not what the books say
-- register: handover
-- use: prevent score
-- counts: once
-- requirement: D3
-- basis: carriers_keeping; counting
-- owner: secrecy_officer
-- fix.zh: 请双方重新当场清点，与台账核对一致后再签字。
-- fix.en: Count again together until both numbers and the books agree.
SELECT h.id AS record, h.person AS person, h.department AS department, coalesce(h.counted_on, :today) AS since,
       coalesce(p.name, '') || '的交接：移交方清点' || coalesce(h.counted_out, 0) || '件，接收方清点' || coalesce(h.counted_in, 0) || '件'
       || CASE WHEN h.state = 'counted' THEN '，台账应有' || n.items || '件' ELSE '' END AS detail
FROM handover h LEFT JOIN person p ON p.id = h.person
JOIN (SELECT x.id, (SELECT count(*) FROM handover_line l WHERE l.handover = x.id AND l.tie IN ('item', 'flow_item') AND l.state IN ('open', 'excepted')) AS items FROM handover x
      WHERE (:record IS NULL OR x.id = :record)) n ON n.id = h.id
WHERE h.state IN ('counted', 'settled', 'closed') AND coalesce(h.counted_on, :today) >= :from
  AND (coalesce(h.counted_out, -1) <> coalesce(h.counted_in, -2) OR (h.state = 'counted' AND h.counted_out <> n.items))
