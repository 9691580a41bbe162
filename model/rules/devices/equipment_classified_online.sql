-- title.zh: 涉密办公设备接入公共网络或普通电话线
-- title.en: A classified device is on a public line
-- register: equipment
-- use: prevent score
-- requirement: G7
-- basis: reg_systems
-- owner: equipment_keeper
-- fix.zh: 请断开连接；处理涉密件的设备只连涉密机。
-- fix.en: Disconnect it; a device for classified papers is connected to classified machines only.
SELECT e.id AS record, e.keeper AS person, e.department AS department, coalesce(e.started_on, :from) AS since, NULL AS until,
       '涉密办公设备' || e.name || '连接' || CASE e.connection WHEN 'phone_line' THEN '普通电话线' WHEN 'internet' THEN '互联网' ELSE '内部办公网（非涉密）' END AS detail
FROM equipment e
WHERE (:record IS NULL OR e.id = :record) AND e.state = 'in_use' AND e.secret_level >= 2 AND e.connection IN ('phone_line', 'internet', 'intranet')
