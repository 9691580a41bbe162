-- title.zh: 涉密计算机未经审批启用
-- title.en: A classified computer was put into use without approval
-- register: computer
-- use: prevent remind score
-- requirement: G1
-- basis: setting device_approval_since
-- view: computer_used computer_grade
-- owner: equipment_keeper
-- fix.zh: 请先登记“拟启用”，办理设备审批，批准后启用。
-- fix.en: Propose it, have its use approved, then start it.
SELECT c.id AS record, c.keeper AS person, c.department AS department, coalesce(c.began, :from) AS since, CASE WHEN u.day < coalesce(x.day, '9999') THEN u.day ELSE x.day END AS until,
       '涉密计算机' || c.name || CASE WHEN c.graded = 1 THEN '改为涉密' ELSE '启用' END || coalesce('，到' || x.day || '才批准', '没有批准的设备审批') AS detail
FROM (SELECT k.id, k.name, k.keeper, k.department, k.secret_level, k.proposed_on, coalesce(g.day, k.started_on) AS began, CASE WHEN g.day IS NULL THEN 0 ELSE 1 END AS graded
      FROM computer k LEFT JOIN (SELECT computer, max(until_on) AS day FROM computer_grade WHERE level < 2 AND until_on <= :today GROUP BY computer) g ON g.computer = k.id AND g.day > coalesce(k.started_on, '')) c   -- not classified at first
JOIN computer_used u ON u.computer = c.id
LEFT JOIN (SELECT r.computer, r.kind, min(coalesce(r.approved_on, '')) AS day FROM device_request r WHERE r.kind IN ('use', 'change') AND r.state IN ('approved', 'done') AND r.approved_by IS NOT NULL GROUP BY r.computer, r.kind) x
       ON x.computer = c.id AND x.kind = CASE WHEN c.graded = 1 THEN 'change' ELSE 'use' END
WHERE (:record IS NULL OR (c.id = :record AND c.proposed_on IS NOT NULL)) AND c.secret_level >= 2
  AND coalesce(c.began, :today) >= setting('device_approval_since') AND coalesce(c.began, :today) <= :today
  AND (x.day IS NULL OR x.day > c.began)
