-- title.zh: 没有登记起草和存储的计算机
-- title.en: no computer is registered that it was drafted and stored on
-- role: gap
-- register: document
-- order: 119
SELECT d.id AS record, d.id AS document, coalesce(d.made_on, d.registered_on) AS since, NULL AS until, '本单位制作的《' || d.title || '》没有登记用哪台计算机起草存储' AS detail
FROM json_each(:documents) j JOIN document d ON d.id = j.value
WHERE d.kind IN ('internal', 'outgoing') AND d.level >= 2 AND d.computer IS NULL AND coalesce(d.made_on, d.registered_on) <= substr(:to, 1, 10)
  AND NOT EXISTS (SELECT 1 FROM draft g WHERE g.document = d.id AND g.computer IS NOT NULL)
