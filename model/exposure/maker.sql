-- title.zh: 复制、制作
-- title.en: made a copy
-- role: maker
-- register: copy
-- order: 60
SELECT k.id AS record, k.made_by AS person, k.id AS copy, k.made_on AS since, k.made_on AS until,
       CASE k.kind WHEN 'duplicate' THEN '复制' ELSE '制作' END || '第' || k.copy_no || '份' || coalesce('，用途：' || k.purpose, '') AS detail
FROM json_each(:copies) j JOIN copy k ON k.id = j.value
WHERE k.made_by IS NOT NULL AND k.made_on BETWEEN substr(:from, 1, 10) AND substr(:to, 1, 10)
