-- title.zh: 涉密计算机重装系统没有审批
-- title.en: A classified computer was reinstalled without approval
-- register: computer
-- use: score remind
-- requirement: G6
-- basis: setting device_approval_since
-- view: computer_used
-- owner: equipment_keeper
-- fix.zh: 请补办重装审批并说明原因；今后先审批后重装。
-- fix.en: Have it approved afterwards with the reason; next time first.
SELECT c.id AS record, c.keeper AS person, c.department AS department, c.os_installed_on AS since, CASE WHEN u.day < coalesce(x.day, '9999') THEN u.day ELSE x.day END AS until,
       '涉密计算机' || c.name || '于' || c.os_installed_on || '重装系统，' || coalesce('到' || x.day || '才批准', '没有批准的设备审批') AS detail
FROM computer c JOIN computer_used u ON u.computer = c.id
JOIN (SELECT k.id, (SELECT min(r.approved_on) FROM device_request r WHERE r.computer = k.id AND r.kind = 'reinstall' AND r.state IN ('approved', 'done')
                                AND r.approved_on >= add_months(k.os_installed_on, -3)) AS day FROM computer k) x ON x.id = c.id
WHERE c.secret_level >= 2 AND c.os_installed_on > add_days(coalesce(c.started_on, c.os_installed_on), 1)
  AND c.os_installed_on >= :from AND c.os_installed_on >= setting('device_approval_since')
  AND (x.day IS NULL OR x.day > c.os_installed_on)
