-- title.zh: 文件的份
-- title.en: copy
-- from: document
-- to: copy
-- order: 10
SELECT k.document AS from_id, k.id AS to_id, k.made_on AS at
FROM json_each(:ids) j JOIN copy k ON k.document = j.value
WHERE k.state <> 'void'
