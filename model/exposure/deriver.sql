-- title.zh: 摘录、汇编、派生
-- title.en: extracted or derived from it
-- role: maker
-- register: derivation
-- order: 75
SELECT v.id AS record, v.made_by AS person, v.result AS document, v.made_on AS since, v.made_on AS until, '由《' || s.title || '》' || CASE v.kind WHEN 'extract' THEN '摘录' WHEN 'compilation' THEN '汇编' WHEN 'reprint' THEN '翻印' ELSE '派生' END AS detail
FROM json_each(:documents) j JOIN derivation v ON v.source = j.value JOIN document s ON s.id = v.source
WHERE v.state = 'registered' AND v.made_by IS NOT NULL AND v.made_on BETWEEN substr(:from, 1, 10) AND substr(:to, 1, 10)
