-- title.zh: 引导程序没有口令
-- title.en: The boot loader has no password
-- class: classified
-- severity: 2
-- item: 25
-- requirement: G2
-- facts: boot_lock
-- trap.zh: 单独放口令的 user.cfg；系统自带的初始口令不算口令
-- trap.en: a password kept in user.cfg; the initial one that comes with the system is none
-- fix.zh: 请设置 GRUB 口令。
-- fix.en: Set a GRUB password.
SELECT CASE WHEN max(told) = 1 THEN 'fail' WHEN max(password) = 1 THEN 'pass' WHEN max(password) = 0 THEN 'fail' ELSE 'unknown' END AS verdict, CASE WHEN max(told) = 1 THEN '引导程序仍用厂商公开的初始口令' WHEN max(password) = 1 THEN '引导程序有口令' WHEN max(password) = 0 THEN '引导程序没有口令' ELSE '没有找到引导程序配置' END AS zh,
       CASE WHEN max(told) = 1 THEN 'the boot loader still has the vendor''s initial password, which is public' WHEN max(password) = 1 THEN 'the boot loader has a password' WHEN max(password) = 0 THEN 'the boot loader has no password' ELSE 'no configuration of a boot loader found' END AS en FROM boot_lock
