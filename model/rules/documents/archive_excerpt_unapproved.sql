-- title.zh: 未经批准摘录、复制涉密档案
-- title.en: Classified archives excerpted without approval
-- register: archive_access
-- use: prevent score
-- counts: once
-- requirement: F12
-- owner: archivist
-- fix.zh: 请查明摘录内容去向；需要摘录的按摘录审批。
-- fix.en: Find the excerpt; what is to be excerpted is approved as an excerpt.
SELECT u.id AS record, u.applicant AS person, u.department AS department, coalesce(u.returned_on, u.opened_on, :today) AS since, NULL AS until,
       '档案利用' || coalesce(u.no, '') || '只批准阅看，摘录了' || u.excerpt_pages || '页' AS detail
FROM archive_access u WHERE (:record IS NULL OR u.id = :record) AND u.kind = 'read' AND u.excerpt_pages > 0 AND coalesce(u.returned_on, u.opened_on, :today) >= :from
