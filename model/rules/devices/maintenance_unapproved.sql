-- title.zh: 设备维修没有查明原因或没有批准
-- title.en: A repair had no cause found or no approval
-- register: maintenance
-- use: prevent score
-- counts: once
-- requirement: G6
-- owner: equipment_keeper
-- fix.zh: 请先查明原因，经批准后再修。
-- fix.en: Find the cause and have the repair approved first.
SELECT m.id AS record, m.reported_by AS person, m.department AS department, CASE WHEN m.approved_on > m.started_on THEN m.started_on ELSE coalesce(m.done_on, :today) END AS since, NULL AS until,
       '维修“' || m.fault || '”' || CASE WHEN m.approved_by IS NULL THEN '没有批准就办结' WHEN coalesce(m.cause, '') = '' THEN '没有查明原因就办结' ELSE '于' || m.started_on || '开始，到' || m.approved_on || '才批准' END AS detail
FROM maintenance m
WHERE (:record IS NULL OR m.id = :record) AND m.state = 'done' AND CASE WHEN m.approved_on > m.started_on THEN m.started_on ELSE coalesce(m.done_on, :today) END >= :from
  AND (m.approved_by IS NULL OR coalesce(m.cause, '') = '' OR (:record IS NULL AND m.approved_on > m.started_on))   -- what happened before is entered as it was
