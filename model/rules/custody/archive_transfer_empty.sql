-- title.zh: 归档移交没有清单
-- title.en: A transfer to the archive without a list
-- register: archive_transfer
-- use: prevent score
-- counts: once
-- requirement: F11
-- owner: archivist
-- fix.zh: 请把移交的文件逐件列入清单。
-- fix.en: List each paper that is transferred.
SELECT g.id AS record, g.given_by AS person, g.department AS department, coalesce(g.received_on, :today) AS since, NULL AS until, '归档移交' || coalesce(g.no, '') || '没有逐件清单' AS detail
FROM archive_transfer g WHERE (:record IS NULL OR g.id = :record) AND g.state = 'done' AND coalesce(g.received_on, :today) >= :from
  AND NOT EXISTS (SELECT 1 FROM listed_item l WHERE l.archive_transfer = g.id AND l.state <> 'struck')
