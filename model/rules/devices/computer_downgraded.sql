-- title.zh: 涉密计算机没有审批和处理硬盘就降低密级
-- title.en: A classified computer was downgraded without approval, or with its disk in it
-- register: computer
-- use: prevent score
-- counts: once
-- requirement: G1 G6
-- basis: carriers_keeping; setting lack_days
-- view: computer_grade
-- owner: equipment_keeper
-- fix.zh: 请先办理“变更用途或密级”的设备审批，原硬盘拆除保管或送销毁，再变更密级。
-- fix.en: First have the change approved, and its disk taken out and kept or destroyed; then change the level.
SELECT c.id AS record, c.keeper AS person, c.department AS department, g.until_on AS since, NULL AS until,
       c.name || '存储、处理过' || level_name(g.level) || '级信息，' || g.until_on || '改为' || level_name(g.next) || '，没有批准的设备审批，或者没有处理硬盘' AS detail
FROM (SELECT a.computer, a.level, a.from_on, a.until_on,
             coalesce((SELECT n.level FROM computer_grade n WHERE n.computer = a.computer AND n.until_on > a.until_on ORDER BY n.until_on LIMIT 1), k.secret_level, 0) AS next
      FROM computer_grade a JOIN computer k ON k.id = a.computer WHERE (:record IS NULL OR k.id = :record) AND a.level >= 2) g
JOIN computer c ON c.id = g.computer
WHERE g.next < g.level AND g.until_on >= :from AND g.until_on <= :today
  AND g.until_on > add_days(CASE WHEN g.from_on > '' THEN g.from_on WHEN c.started_on > '' THEN c.started_on ELSE substr(c.created_at, 1, 10) END, CAST(setting('lack_days') AS INTEGER))   -- entered wrongly, and put right
  AND NOT EXISTS (SELECT 1 FROM device_request r WHERE r.computer = c.id AND r.kind = 'change' AND r.state IN ('approved', 'done') AND r.approved_by IS NOT NULL
                  AND r.disk_handling IN ('kept', 'destroyed') AND coalesce(r.approved_on, '') <= g.until_on AND coalesce(r.approved_on, '') >= add_months(g.until_on, -3))
