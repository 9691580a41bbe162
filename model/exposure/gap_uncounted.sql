-- title.zh: 没有入账的份
-- title.en: a copy not in the books
-- role: gap
-- register: copy
-- order: 110
SELECT k.id AS record, k.id AS copy, coalesce(k.made_on, substr(k.created_at, 1, 10)) AS since, NULL AS until, '第' || k.copy_no || '份没有保管记录' AS detail
FROM json_each(:copies) j JOIN copy k ON k.id = j.value
WHERE NOT EXISTS (SELECT 1 FROM custody_item i WHERE i.copy = k.id)
