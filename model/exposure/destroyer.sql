-- title.zh: 监销
-- title.en: witnessed the destruction
-- role: destroyer
-- register: destruction
-- order: 90
SELECT DISTINCT x.id AS record, p.id AS person, m.item AS item, x.destroyed_on AS since, x.destroyed_on AS until, coalesce(x.no, '') || ' 监销' AS detail
FROM json_each(:items) j JOIN movement m ON m.item = j.value JOIN destruction x ON x.id = m.destruction JOIN person p ON p.id IN (x.supervisor1, x.supervisor2)
WHERE m.destruction IS NOT NULL AND m.state = 'posted' AND x.destroyed_on BETWEEN substr(:from, 1, 10) AND substr(:to, 1, 10)
