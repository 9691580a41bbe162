-- title.zh: 安全启动没有打开
-- title.en: Secure Boot is off
-- class: unclassified internet
-- severity: 2
-- item: 25
-- requirement: G2
-- facts: secure_boot
-- trap.zh: 国产平台多数没有此功能
-- trap.en: many boards have none
-- fix.zh: 有此功能的请在 BIOS 中打开安全启动。
-- fix.en: Switch Secure Boot on where the board has it.
SELECT CASE WHEN state = 'on' AND coalesce(setup_mode, 0) = 0 THEN 'pass' WHEN state = 'off' OR setup_mode = 1 THEN 'warn' ELSE 'na' END AS verdict,
       CASE WHEN state = 'on' AND coalesce(setup_mode, 0) = 0 THEN '安全启动已打开' WHEN state = 'off' THEN '安全启动关闭' WHEN setup_mode = 1 THEN '安全启动处于设置模式' ELSE '本机没有安全启动' END AS zh,
       CASE WHEN state = 'on' AND coalesce(setup_mode, 0) = 0 THEN 'Secure Boot is on' WHEN state = 'off' THEN 'Secure Boot is off' WHEN setup_mode = 1 THEN 'Secure Boot is in setup mode' ELSE 'this machine has none' END AS en
FROM secure_boot
