-- title.zh: 涉密计算机未经审批启用
-- title.en: A classified computer was put into use without approval
-- register: computer
-- use: prevent remind score
-- requirement: G1
-- basis: setting device_approval_since
-- view: computer_used
-- owner: equipment_keeper
-- fix.zh: 请先登记“拟启用”，办理设备审批，批准后启用。
-- fix.en: Propose it, have its use approved, then start it.
SELECT c.id AS record, c.keeper AS person, c.department AS department, coalesce(c.started_on, :from) AS since, CASE WHEN u.day < coalesce(x.day, '9999') THEN u.day ELSE x.day END AS until,
       '涉密计算机' || c.name || '启用' || coalesce('，到' || x.day || '才批准', '没有批准的设备审批') AS detail
FROM computer c JOIN computer_used u ON u.computer = c.id
LEFT JOIN (SELECT r.computer, min(coalesce(r.approved_on, '')) AS day FROM device_request r WHERE r.kind = 'use' AND r.state IN ('approved', 'done') AND r.approved_by IS NOT NULL GROUP BY r.computer) x ON x.computer = c.id
WHERE (:record IS NULL OR (c.id = :record AND c.proposed_on IS NOT NULL)) AND c.secret_level >= 2
  AND coalesce(c.started_on, :today) >= setting('device_approval_since') AND coalesce(c.started_on, :today) <= :today
  AND (x.day IS NULL OR x.day > c.started_on)
