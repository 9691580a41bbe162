-- title.zh: 份数与登记的份不符
-- title.en: numbers do not add up
-- role: gap
-- register: document
-- order: 111
SELECT d.id AS record, d.id AS document, d.registered_on AS since, NULL AS until,
       '登记' || d.copies || '份，在册原件' || (SELECT count(*) FROM copy k WHERE k.document = d.id AND k.kind = 'original' AND k.state <> 'void') || '份' AS detail
FROM json_each(:documents) j JOIN document d ON d.id = j.value
WHERE d.copies <> (SELECT count(*) FROM copy k WHERE k.document = d.id AND k.kind = 'original' AND k.state <> 'void')
