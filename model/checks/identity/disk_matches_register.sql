-- title.zh: 硬盘与台账不一致
-- title.en: A disk is not in the register
-- class: all
-- severity: 4
-- item: 28
-- requirement: G6
-- facts: disk
-- trap.zh: 外接硬盘另查；虚拟磁盘没有序列号
-- trap.en: external disks are another check; virtual disks have no serial number
-- fix.zh: 请查明原硬盘去向，补登维修记录，再在计算机台账办理“更换硬盘”；台账写错的由保密干部“更正硬盘序列号”。
-- fix.en: Find out where the registered disk is, enter the repair and change the disk in the register; what was entered wrongly the secrecy officer corrects.
SELECT CASE WHEN n.listed = 0 OR d.serial IS NULL THEN 'person' WHEN l.value IS NULL THEN 'fail' ELSE 'pass' END AS verdict,
       CASE WHEN n.listed = 0 THEN '硬盘 ' || d.name || ' 请与台账核对' WHEN d.serial IS NULL THEN '硬盘 ' || d.name || ' 没有可读的序列号，请人工核对' WHEN l.value IS NULL THEN '硬盘 ' || d.name || ' 不在台账中' ELSE '硬盘 ' || d.name || ' 与台账一致' END AS zh,
       CASE WHEN n.listed = 0 THEN 'disk ' || d.name || ': compare with the register' WHEN d.serial IS NULL THEN 'disk ' || d.name || ' shows no serial number: compare by hand' WHEN l.value IS NULL THEN 'disk ' || d.name || ' is not in the register' ELSE 'disk ' || d.name || ' is registered' END AS en
FROM (SELECT count(*) AS listed FROM task_list WHERE kind = 'disk') n, disk d LEFT JOIN task_list l ON l.kind = 'disk' AND l.value = d.serial
WHERE d.external = 0
UNION ALL SELECT 'fail?', '台账登记的 ' || count(*) || ' 块硬盘不在机内', count(*) || ' registered disks are not in the machine' FROM task_list l
WHERE l.kind = 'disk' AND NOT EXISTS (SELECT 1 FROM disk d WHERE d.serial = l.value) AND NOT EXISTS (SELECT 1 FROM disk d WHERE d.external = 0 AND d.serial IS NULL) HAVING count(*) > 0
UNION ALL SELECT 'unknown', '没有看到硬盘', 'no disk was seen' WHERE NOT EXISTS (SELECT 1 FROM disk WHERE external = 0)
