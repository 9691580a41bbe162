-- title.zh: 摘录、汇编
-- title.en: extract, compilation
-- register: extract
-- from: document
-- to: document
-- order: 32
SELECT s.document AS from_id, x.document AS to_id, x.approved_on AS at
FROM json_each(:ids) j JOIN extract_source s ON s.document = j.value AND s.state = 'listed' JOIN extract x ON x.id = s.extract
WHERE x.state = 'done' AND x.document IS NOT NULL
