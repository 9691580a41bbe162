-- title.zh: 传阅名单上有人涉密等级不够
-- title.en: A reader on the list is not cleared for it
-- register: circulation
-- use: prevent score
-- requirement: F13
-- basis: books
-- owner: registry_clerk
-- fix.zh: 请从名单中去掉，或先办理审批。
-- fix.en: Take him off the list, or approve the access first.
SELECT c.id AS record, p.id AS person, p.department AS department, coalesce(c.started_on, substr(c.created_at, 1, 10), :today) AS since, NULL AS until,
       '传阅单' || coalesce(c.no, '') || '（' || level_name(c.level) || '）的传阅人' || p.name || '只可接触' || level_name(coalesce(p.clearance_level, 0)) AS detail
FROM circulation c JOIN person p ON ',' || replace(replace(replace(c.readers, '[', ''), ']', ''), ' ', '') || ',' LIKE '%,' || p.id || ',%'
WHERE (:record IS NULL OR c.id = :record) AND c.state IN ('draft', 'running', 'out') AND c.level >= 2 AND coalesce(p.clearance_level, 0) < c.level
