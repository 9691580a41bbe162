-- title.zh: 归档移交久未接收
-- title.en: A transfer to the archive was not received
-- register: archive_transfer
-- use: remind score
-- requirement: F11
-- basis: setting archive_accept_days
-- owner: archivist
-- lead_days: 7
-- fix.zh: 请档案室清点接收或退回。
-- fix.en: The archive receives it or sends it back.
SELECT g.id AS record, g.received_by AS person, g.department AS department, add_days(g.prepared_on, CAST(setting('archive_accept_days') AS INTEGER) + 1) AS since, g.received_on AS until,
       '归档移交' || coalesce(g.no, '') || '于' || g.prepared_on || '整理完毕，没有按时接收' AS detail
FROM archive_transfer g WHERE g.state <> 'refused' AND add_days(g.prepared_on, CAST(setting('archive_accept_days') AS INTEGER)) < coalesce(g.received_on, :today)
