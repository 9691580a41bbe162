-- title.zh: 装有多个操作系统
-- title.en: Several operating systems
-- class: classified
-- severity: 4
-- item: 24
-- requirement: G1
-- facts: boot_entry partition boot_lock?
-- trap.zh: 恢复分区、备份还原、EFI 残留目录
-- trap.en: recovery partitions, vendor backups, left-over EFI folders
-- fix.zh: 请只保留登记的操作系统。
-- fix.en: Keep the registered system only.
SELECT 'fail' AS verdict, '启动菜单中有 Windows(' || source || ')' AS zh, 'Windows in the boot menu (' || source || ')' AS en FROM boot_entry WHERE kind = 'windows' AND source IN ('grub', 'firmware')
UNION SELECT 'fail', '启动菜单中有另一个系统', 'another system in the boot menu' FROM boot_entry WHERE kind = 'other' AND source = 'grub'
UNION SELECT 'warn', '有 Windows 格式的内置分区 ' || device, 'built-in partition with a Windows file system: ' || device FROM partition WHERE fs IN ('ntfs', 'BitLocker', 'exfat') AND external = 0
UNION SELECT 'warn', 'EFI 分区有 Windows 目录', 'the EFI partition has a Windows folder' FROM boot_entry WHERE kind = 'windows' AND source = 'efi'
UNION SELECT 'warn', 'EFI 分区有 ' || count(*) || ' 个系统的目录', 'the EFI partition has folders of ' || count(*) || ' systems' FROM boot_entry WHERE kind = 'linux' AND source = 'efi' HAVING count(*) > 1
UNION SELECT 'unknown', '没有找到引导程序的菜单', 'no menu of a boot loader found' FROM task WHERE NOT EXISTS (SELECT 1 FROM boot_lock)
