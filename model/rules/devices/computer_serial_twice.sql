-- title.zh: 两台在用计算机登记了同一硬盘序列号
-- title.en: Two computers in use are registered with the same disk
-- register: computer
-- use: prevent score
-- requirement: G1
-- basis: own
-- owner: equipment_keeper
-- fix.zh: 请核对硬盘序列号，更正登记错误的一台。
-- fix.en: Look at the disks and correct the wrong record.
SELECT c.id AS record, c.keeper AS person, c.department AS department, coalesce(c.started_on, :from) AS since, NULL AS until,
       c.name || '与' || d.name || '登记了同一硬盘序列号' || c.disk_serial AS detail
FROM computer c JOIN computer d ON d.disk_serial = c.disk_serial AND d.id < c.id AND d.state NOT IN ('retired', 'void')
WHERE (:record IS NULL OR c.id = :record) AND c.state <> 'retired' AND coalesce(c.disk_serial, '') <> ''
