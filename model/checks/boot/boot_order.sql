-- title.zh: 从U盘、光盘或网络启动排在硬盘前
-- title.en: Starts from USB, disc or network before the disk
-- class: classified unclassified
-- severity: 3
-- item: 25
-- requirement: G2
-- facts: boot_entry
-- trap.zh: 有的主板列出的顺序与实际不同；不说明的（传统 BIOS、部分国产主板）请人看
-- trap.en: some boards list another order than they use; where none is told (legacy BIOS, boards without UEFI) a person looks
-- fix.zh: 请在 BIOS 中把硬盘排在第一位，停用其他启动方式。
-- fix.en: Put the disk first in the firmware and disable the rest.
SELECT 'fail' AS verdict, '启动顺序第' || b.position || '位是' || CASE b.kind WHEN 'usb' THEN 'U盘' WHEN 'network' THEN '网络' ELSE '光盘' END AS zh, 'boot entry ' || b.position || ' is ' || b.kind AS en
FROM boot_entry b WHERE b.source = 'firmware' AND b.kind IN ('usb', 'network', 'disc')
  AND b.position < coalesce((SELECT min(position) FROM boot_entry WHERE source = 'firmware' AND kind NOT IN ('usb', 'network', 'disc')), 1000)
UNION ALL SELECT 'person', '固件不说明启动顺序，请进入 BIOS 查看', 'the firmware does not tell its order: look into the setup' FROM task WHERE NOT EXISTS (SELECT 1 FROM boot_entry WHERE source = 'firmware')
