-- title.zh: 登记份数与逐份登记不符
-- title.en: Number of copies differs from the copies registered
-- register: document
-- use: score remind
-- counts: once
-- requirement: F1
-- basis: marks
-- owner: registry_clerk
-- fix.zh: 请逐份登记份号，或更正份数。
-- fix.en: Register each copy or correct the number.
SELECT d.id AS record, d.handler AS person, d.department AS department, d.registered_on AS since, NULL AS until,
       '《' || d.title || '》登记' || d.copies || '份，逐份登记' || (SELECT count(*) FROM copy c WHERE c.document = d.id AND c.kind = 'original' AND c.state <> 'void') || '份' AS detail
FROM document d
WHERE d.level >= 2 AND d.state <> 'void' AND d.registered_on >= :from
  AND d.copies <> (SELECT count(*) FROM copy c WHERE c.document = d.id AND c.kind = 'original' AND c.state <> 'void')
