-- title.zh: 没有设 BIOS 管理口令
-- title.en: No firmware setup password
-- class: all
-- severity: 3
-- item: 25
-- requirement: G2
-- facts: firmware host?
-- trap.zh: 固件不说明（没有、未知）不等于没设；虚拟机
-- trap.en: firmware that does not tell is no proof of none; virtual machines
-- fix.zh: 请在 BIOS 中设置管理口令。
-- fix.en: Set a setup password in the firmware.
SELECT CASE WHEN s.vm = 1 OR s.hit = s.miss THEN 'person' WHEN s.hit = 1 THEN 'pass' ELSE 'fail' END AS verdict,
       CASE WHEN s.vm = 1 THEN '虚拟机的固件不能作准，请查看物理机' WHEN s.hit = 1 AND s.miss = 1 THEN '固件的两处说法不一致，请进入 BIOS 查看' WHEN s.hit = 1 THEN '已设管理口令' WHEN s.miss = 1 THEN '固件报告没有管理口令' ELSE '固件不说明，请进入 BIOS 查看' END AS zh,
       CASE WHEN s.vm = 1 THEN 'the firmware of a virtual machine proves nothing: look at the physical one' WHEN s.hit = 1 AND s.miss = 1 THEN 'two sources contradict each other: look into the setup' WHEN s.hit = 1 THEN 'a setup password is set' WHEN s.miss = 1 THEN 'the firmware says there is none' ELSE 'the firmware does not tell: look into the setup' END AS en
FROM (SELECT coalesce(max(state = 'set'), 0) AS hit, coalesce(max(state = 'unset'), 0) AS miss, EXISTS (SELECT 1 FROM host WHERE virtual IS NOT NULL) AS vm FROM firmware WHERE kind = 'admin') s
