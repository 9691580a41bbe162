-- title.zh: 涉密设备换下的存储部件没有登记
-- title.en: The old part of a classified device is in no register
-- register: maintenance
-- use: prevent remind score
-- requirement: G6 G4
-- basis: carriers_destroying; setting device_approval_since
-- owner: equipment_keeper
-- fix.zh: 请在“存储介质”台账按原机密级登记换下的硬盘，再用“补登换下部件”选定；不再用的报废，由机要员列入销毁清单。
-- fix.en: Register the old disk as a medium of the machine's level and name it in the repair; what is used no more is retired and put on a destruction list by the registry clerk.
SELECT m.id AS record, m.reported_by AS person, m.department AS department, coalesce(m.done_on, :today) AS since, NULL AS until,
       '涉密设备' || coalesce(c.name, e.name) || '维修时更换了存储部件，' || CASE WHEN o.id IS NULL THEN '换下的旧件没有进入存储介质台账' ELSE '换下的' || o.name || '登记为' || level_name(o.secret_level) || '级，低于原机' END AS detail
FROM maintenance m LEFT JOIN computer c ON c.id = m.computer LEFT JOIN equipment e ON e.id = m.equipment LEFT JOIN medium o ON o.id = m.old_part
WHERE (:record IS NULL OR m.id = :record) AND m.state = 'done' AND m.media_handling IN ('replaced', 'destroyed') AND coalesce(c.secret_level, e.secret_level) >= 2
  AND coalesce(m.done_on, :today) >= setting('device_approval_since') AND coalesce(o.secret_level, 0) < coalesce(c.secret_level, e.secret_level)
