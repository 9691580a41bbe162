-- title.zh: 没有设 BIOS 管理口令
-- title.en: No firmware setup password
-- class: all
-- severity: 3
-- item: 25
-- requirement: G2
-- facts: firmware
-- trap.zh: 同上：不说明不等于没设
-- trap.en: as above: not told is not none
-- fix.zh: 请在 BIOS 中设置管理口令。
-- fix.en: Set a setup password in the firmware.
SELECT CASE WHEN s.hit = 1 THEN 'pass' WHEN s.miss = 1 THEN 'fail' ELSE 'person' END AS verdict,
       CASE WHEN s.hit = 1 THEN '已设管理口令' WHEN s.miss = 1 THEN '固件报告没有管理口令' ELSE '固件不说明，请进入 BIOS 查看' END AS zh,
       CASE WHEN s.hit = 1 THEN 'a setup password is set' WHEN s.miss = 1 THEN 'the firmware says there is none' ELSE 'the firmware does not tell: look into the setup' END AS en
FROM (SELECT coalesce(max(state = 'set'), 0) AS hit, coalesce(max(state = 'unset'), 0) AS miss FROM firmware WHERE kind = 'admin') s
