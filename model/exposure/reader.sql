-- title.zh: 传阅签阅
-- title.en: read in circulation
-- role: reader
-- register: reading
-- order: 40
SELECT r.id AS record, r.reader AS person, r.item AS item, r.document AS document, coalesce(r.signed_at, r.sent_at) AS since, r.returned_at AS until,
       CASE WHEN r.signed_at IS NULL THEN '送阅未签' ELSE '签阅：' || coalesce(r.signed_name, '') END AS detail
FROM json_each(:items) j JOIN reading r ON r.item = j.value
WHERE r.sent_at <= :to AND (r.returned_at IS NULL OR r.returned_at >= :from)
