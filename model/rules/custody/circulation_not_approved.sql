-- title.zh: 传阅没有经批准，或由经办人自己批准
-- title.en: A circulation without approval, or approved by who made it
-- register: circulation
-- use: prevent score
-- counts: once
-- requirement: F4
-- owner: registry_clerk
-- fix.zh: 请由主管领导批准名单。
-- fix.en: The leader in charge approves the list.
SELECT c.id AS record, c.created_by AS person, NULL AS department, coalesce(c.started_on, substr(c.created_at, 1, 10), :today) AS since, NULL AS until,
       '传阅单' || coalesce(c.no, '') || '没有经领导批准' AS detail
FROM circulation c
WHERE (:record IS NULL OR c.id = :record) AND c.state IN ('running', 'out', 'done') AND (c.approved_by IS NULL OR c.approved_by = c.created_by) AND coalesce(c.started_on, :today) >= :from
