-- title.zh: 起草、承办
-- title.en: drafted or handled
-- role: author
-- register: document
-- order: 70
SELECT d.id AS record, p.id AS person, d.id AS document, coalesce(d.made_on, d.registered_on) AS since, NULL AS until, CASE WHEN p.id = d.drafter THEN '拟稿人' ELSE '承办人' END AS detail
FROM json_each(:documents) j JOIN document d ON d.id = j.value JOIN person p ON p.id IN (d.drafter, d.handler)
WHERE coalesce(d.made_on, d.registered_on) <= substr(:to, 1, 10)
