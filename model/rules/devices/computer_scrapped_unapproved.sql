-- title.zh: 涉密计算机报废没有审批或硬盘没有处理
-- title.en: A classified computer was scrapped without approval or with its disk
-- register: computer
-- use: prevent score
-- counts: once
-- requirement: G6
-- basis: carriers_destroying; setting device_approval_since
-- owner: equipment_keeper
-- fix.zh: 请先办理报废审批，硬盘拆除保管或送销毁。
-- fix.en: Have the scrapping approved first; keep or destroy the disk.
SELECT c.id AS record, c.keeper AS person, c.department AS department, coalesce(c.retired_on, :today) AS since, NULL AS until,
       '涉密计算机' || c.name || '报废' || CASE WHEN coalesce(c.disk_handling, 'none') = 'none' THEN '没有处理硬盘' ELSE '没有批准的设备审批' END AS detail
FROM computer c
WHERE (:record IS NULL OR c.id = :record) AND c.state = 'retired' AND c.secret_level >= 2 AND coalesce(c.retired_on, :today) >= :from
  AND (coalesce(c.disk_handling, 'none') = 'none'
       OR (coalesce(c.retired_on, :today) >= setting('device_approval_since')
           AND NOT EXISTS (SELECT 1 FROM device_request r WHERE r.computer = c.id AND r.kind = 'scrap' AND r.approved_by IS NOT NULL AND r.state IN ('approved', 'done') AND (:record IS NOT NULL OR coalesce(r.approved_on, '') <= c.retired_on))))
