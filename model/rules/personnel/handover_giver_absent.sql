-- title.zh: 移交人没有到场签字也没有说明
-- title.en: The person handing over neither signed nor is it said why
-- register: handover
-- use: prevent score
-- counts: once
-- requirement: D3
-- basis: carriers_keeping
-- owner: secrecy_officer
-- fix.zh: 请移交人本人签字；不能到场的写明原因并由他人代为清点。
-- fix.en: Have the person sign; when he cannot attend, say why and who counted for him.
SELECT h.id AS record, h.person AS person, h.department AS department, coalesce(h.counted_on, :today) AS since,
       coalesce(p.name, '') || '的交接不是本人签字，也没有写明本人不能到场的原因' AS detail
FROM handover h LEFT JOIN person p ON p.id = h.person
WHERE (:record IS NULL OR h.id = :record) AND coalesce(h.counted_on, :today) >= :from AND h.state IN ('counted', 'settled', 'closed')
  AND coalesce(h.given_by, 0) <> h.person AND length(trim(coalesce(h.stand_in, ''))) = 0
