-- title.zh: 没有设开机口令
-- title.en: No power-on password
-- class: all
-- severity: 4
-- item: 25
-- requirement: G2
-- facts: firmware
-- trap.zh: 固件不说明（没有、未知）不等于没设；虚拟机
-- trap.en: firmware that does not tell is no proof of none; virtual machines
-- fix.zh: 请在 BIOS 中设置开机口令。
-- fix.en: Set a power-on password in the firmware.
SELECT CASE WHEN s.hit = 1 THEN 'pass' WHEN s.miss = 1 THEN 'fail' ELSE 'person' END AS verdict,
       CASE WHEN s.hit = 1 THEN '已设开机口令' WHEN s.miss = 1 THEN '固件报告没有开机口令' ELSE '固件不说明，请重启查看' END AS zh,
       CASE WHEN s.hit = 1 THEN 'a power-on password is set' WHEN s.miss = 1 THEN 'the firmware says there is none' ELSE 'the firmware does not tell: look at a restart' END AS en
FROM (SELECT coalesce(max(state = 'set'), 0) AS hit, coalesce(max(state = 'unset'), 0) AS miss FROM firmware WHERE kind = 'power_on') s
