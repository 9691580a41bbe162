-- title.zh: 设备维修没有查明原因或没有批准
-- title.en: A repair had no cause found or no approval
-- register: maintenance
-- use: prevent score
-- counts: once
-- requirement: G6
-- owner: equipment_keeper
-- fix.zh: 请先查明原因，经批准后再修。
-- fix.en: Find the cause and have the repair approved first.
SELECT m.id AS record, m.reported_by AS person, m.department AS department, coalesce(m.done_on, :today) AS since, NULL AS until,
       '维修“' || m.fault || '”' || CASE WHEN m.approved_by IS NULL THEN '没有批准' ELSE '没有查明原因' END || '就办结' AS detail
FROM maintenance m
WHERE (:record IS NULL OR m.id = :record) AND m.state = 'done' AND coalesce(m.done_on, :today) >= :from AND (m.approved_by IS NULL OR coalesce(m.cause, '') = '')
