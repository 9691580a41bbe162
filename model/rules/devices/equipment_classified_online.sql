-- title.zh: 涉密办公设备接入公共网络或普通电话线
-- title.en: A classified device is on a public line
-- register: equipment
-- use: prevent score
-- requirement: G7
-- basis: reg_systems
-- owner: equipment_keeper
-- fix.zh: 请断开连接；处理涉密件的设备只连涉密机。
-- fix.en: Disconnect it; a device for classified papers is connected to classified machines only.
SELECT e.id AS record, e.keeper AS person, e.department AS department, coalesce(e.started_on, :from) AS since, CASE WHEN e.out_on <= :today THEN e.out_on END AS until,
       '涉密办公设备' || e.name || '连接' || CASE e.connection WHEN 'phone_line' THEN '普通电话线' WHEN 'internet' THEN '互联网' ELSE '内部办公网（非涉密）' END AS detail
FROM (SELECT q.id, q.name, q.keeper, q.department, q.started_on, q.state, q.secret_level, q.connection,
             CASE WHEN q.state <> 'in_use' THEN coalesce((SELECT max(p.done_on) FROM periodic_check p WHERE p.target_register = 'equipment' AND p.target_record = q.id AND p.kind = 'check'), q.retired_on) END AS out_on   -- the day it was taken out of use
      FROM equipment q) e
WHERE (:record IS NULL OR e.id = :record) AND (e.state = 'in_use' OR e.out_on > coalesce(e.started_on, :from)) AND e.secret_level >= 2 AND e.connection IN ('phone_line', 'internet', 'intranet')
