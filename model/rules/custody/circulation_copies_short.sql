-- title.zh: 传阅收回的份数少于发出
-- title.en: Fewer copies came back than went out
-- register: circulation
-- use: prevent score
-- counts: once
-- requirement: F4
-- owner: registry_clerk
-- fix.zh: 请查找；找不到的登记事件后才能办结。
-- fix.en: Find them; without an incident the circulation cannot be closed.
SELECT c.id AS record, c.approved_by AS person, NULL AS department, coalesce(c.ended_on, c.started_on, :today) AS since, NULL AS until,
       '传阅单' || coalesce(c.no, '') || '发出' || coalesce(c.copies_out, 0) || '份，收回' || coalesce(c.copies_back, 0) || '份，没有登记事件' AS detail
FROM circulation c
WHERE (:record IS NULL OR c.id = :record) AND c.state = 'done' AND coalesce(c.copies_back, 0) < coalesce(c.copies_out, 0) AND c.incident IS NULL AND coalesce(c.ended_on, :today) >= :from
