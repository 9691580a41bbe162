-- title.zh: 起草过程稿
-- title.en: wrote a working paper of it
-- role: author
-- register: draft
-- order: 71
SELECT g.id AS record, g.drafter AS person, g.document AS document, g.made_on AS since, g.handed_in_on AS until, coalesce(g.no, '') || ' 起草' AS detail
FROM json_each(:documents) j JOIN draft g ON g.document = j.value
WHERE g.made_on <= substr(:to, 1, 10) AND (g.handed_in_on IS NULL OR g.handed_in_on >= substr(:from, 1, 10))
