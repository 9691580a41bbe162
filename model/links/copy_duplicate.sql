-- title.zh: 复印件
-- title.en: duplicate
-- from: copy
-- to: copy
-- order: 20
SELECT k.made_from AS from_id, k.id AS to_id, k.made_on AS at
FROM json_each(:ids) j JOIN copy k ON k.made_from = j.value
WHERE k.state <> 'void'
