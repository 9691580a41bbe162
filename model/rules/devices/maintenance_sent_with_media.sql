-- title.zh: 涉密设备带着存储部件外修
-- title.en: A classified device went out for repair with its medium inside
-- register: maintenance
-- use: prevent score
-- counts: once
-- requirement: G6
-- owner: equipment_keeper
-- fix.zh: 请改为现场维修，或先拆下存储部件再送修（已报批的用“修改方案”）；涉密介质只在现场维修、恢复数据。
-- fix.en: Repair it on site (change the plan), or take the medium out first; a classified medium itself is only repaired here.
SELECT m.id AS record, m.reported_by AS person, m.department AS department, coalesce(m.started_on, m.reported_on, :today) AS since, NULL AS until,
       CASE WHEN m.medium IS NULL THEN '涉密设备' || coalesce(c.name, e.name) || '不在现场维修，存储部件没有拆除' ELSE '涉密介质' || k.name || '送到外面维修' END AS detail   -- a plan is stopped, not scored
FROM maintenance m LEFT JOIN computer c ON c.id = m.computer LEFT JOIN equipment e ON e.id = m.equipment LEFT JOIN medium k ON k.id = m.medium
WHERE (:record IS NULL OR m.id = :record) AND (m.state IN ('approved', 'done') OR (m.state = 'diagnosed' AND m.id = :record)) AND coalesce(c.secret_level, e.secret_level, k.secret_level) >= 2 AND coalesce(m.on_site, 0) = 0
  AND (m.medium IS NOT NULL OR coalesce(m.media_handling, 'kept') NOT IN ('removed', 'none')) AND coalesce(m.started_on, m.reported_on, :today) >= :from
