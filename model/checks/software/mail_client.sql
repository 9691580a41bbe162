-- title.zh: 涉密计算机装有邮件软件
-- title.en: A mail client on a classified computer
-- class: classified
-- severity: 4
-- item: 29
-- requirement: G7
-- facts: product
-- trap.zh: 系统预装、没有账户
-- trap.en: preinstalled, without an account
-- fix.zh: 请卸载邮件软件。
-- fix.en: Remove the mail client.
SELECT CASE WHEN p.used_at IS NOT NULL OR p.running = 1 THEN 'fail' ELSE 'warn' END AS verdict, p.title || CASE WHEN p.used_at IS NULL THEN ' 已安装，没有使用痕迹' ELSE '，最近使用' || date(p.used_at, 'unixepoch', '+8 hours') END AS zh,
       p.name || CASE WHEN p.used_at IS NULL THEN ' is installed, never used' ELSE ', last used on ' || date(p.used_at, 'unixepoch', '+8 hours') END AS en
FROM product p WHERE p.kind = 'mail'
