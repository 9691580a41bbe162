-- title.zh: 份号登记的密级低于文件，或知悉范围与文件不同
-- title.en: A copy is registered below its paper, or for other people
-- register: copy
-- use: prevent
-- requirement: F13
-- basis: carriers_copying
-- owner: registry_clerk
-- fix.zh: 每一份的密级不低于文件，知悉范围与文件相同。
-- fix.en: Each copy has at least the level of its paper, and its audience.
SELECT c.id AS record, 'document:' || d.id AS names, NULL AS person, d.department AS department, coalesce(c.made_on, :today) AS since, NULL AS until,
       '《' || d.title || '》第' || c.copy_no || '份登记为' || level_name(c.level) || '，文件是' || level_name(d.level) || CASE WHEN c.level < d.level THEN '' ELSE '；知悉范围与文件不同' END AS detail
FROM copy c JOIN document d ON d.id = c.document
WHERE (:record IS NULL OR c.id = :record) AND c.state = 'registered' AND (c.level < d.level OR (d.audience IS NOT NULL AND coalesce(c.audience, '') <> d.audience))
