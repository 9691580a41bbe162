-- title.zh: 份号与份数不符
-- title.en: The copy numbers are not as many as the copies
-- register: document
-- use: prevent score
-- counts: once
-- requirement: F1
-- basis: own
-- owner: registry_clerk
-- fix.zh: 请逐份核对：份号的个数应等于份数，没有重复。
-- fix.en: Compare copy by copy: as many numbers as copies, none twice.
SELECT d.id AS record, d.handler AS person, d.department AS department, coalesce(d.registered_on, :today) AS since, NULL AS until,
       '份号“' || d.copy_numbers || '”与' || d.copies || '份不符' AS detail
FROM document d
WHERE (:record IS NULL OR d.id = :record) AND d.state <> 'void' AND d.copy_numbers IS NOT NULL AND d.registered_on >= :from
  AND (SELECT count(*) FROM copy c WHERE c.document = d.id AND c.kind = 'original' AND coalesce(c.created_at, '') <= coalesce(d.created_at, '')) <> d.copies
