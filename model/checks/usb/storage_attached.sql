-- title.zh: 接着没有登记的移动存储
-- title.en: Unregistered USB storage is attached
-- class: all
-- severity: 5
-- item: 53
-- requirement: G4
-- facts: usb_now disk?
-- trap.zh: 空的读卡器；台账允许的介质
-- trap.en: an empty card reader; media the register allows
-- fix.zh: 请拔下并核对介质台账；涉密机与非涉密机的介质不得混用。
-- fix.en: Unplug it and compare with the register of media; never use one stick on both sides.
SELECT CASE WHEN t.class = 'classified' OR n.listed > 0 THEN 'fail' ELSE 'warn' END AS verdict, '现接移动存储 ' || coalesce(u.product, u.vid || ':' || u.pid) AS zh, 'storage attached: ' || coalesce(u.product, u.vid || ':' || u.pid) AS en
FROM task t, (SELECT count(*) AS listed FROM task_list WHERE kind = 'usb') n, usb_now u
WHERE u.kind = 'storage' AND NOT EXISTS (SELECT 1 FROM task_list l WHERE l.kind = 'usb' AND l.value IN (u.device, u.serial))
UNION ALL SELECT CASE WHEN t.class = 'classified' THEN 'fail' ELSE 'warn' END, '插着存储卡 ' || d.name, 'a memory card is in the reader: ' || d.name FROM task t, disk d
WHERE d.external = 1 AND d.transport = 'mmc' AND NOT EXISTS (SELECT 1 FROM task_list l WHERE l.kind IN ('usb', 'disk') AND l.value = d.serial)
