-- title.zh: 同一文号登记了两次
-- title.en: The same reference number was registered twice
-- register: document
-- use: remind score
-- counts: once
-- requirement: F1
-- basis: own
-- owner: registry_clerk
-- fix.zh: 请核对：重复登记的作废其中一件，确是两件的在备注中说明。
-- fix.en: Compare them: void one if it is the same paper.
SELECT d.id AS record, 'document:' || o.id AS names, d.handler AS person, d.department AS department, coalesce(d.registered_on, :today) AS since, NULL AS until,
       '文号' || d.ref_no || '（' || coalesce(d.issuer, '') || '）此前已登记为' || coalesce(o.no, '') AS detail
FROM document d JOIN document o ON o.ref_no = d.ref_no AND o.id < d.id AND coalesce(o.issuer, '') = coalesce(d.issuer, '') AND o.kind = d.kind
WHERE (:record IS NULL OR d.id = :record) AND d.state <> 'void' AND o.state <> 'void' AND d.kind IN ('incoming', 'telegram') AND d.registered_on >= :from
