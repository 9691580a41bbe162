-- title.zh: 装有即时通信软件
-- title.en: Chat software
-- class: classified unclassified
-- severity: 4
-- item: 29
-- requirement: G7
-- facts: product
-- trap.zh: 预装但从未使用（没有数据目录）只提示；随系统安装、没有运行的局域网传书只提示
-- trap.en: preinstalled and never used (no data folder) is a warning; so is the messenger that comes with Kylin and does not run
-- fix.zh: 请卸载；不得用即时通信处理工作秘密和国家秘密。
-- fix.en: Remove it; secrets are never handled by chat.
SELECT CASE WHEN p.name = 'chuanshu' AND p.running = 0 THEN 'warn' WHEN t.class = 'classified' AND (p.installed = 1 OR p.running = 1) AND p.unused IS NOT 1 THEN 'fail' ELSE 'warn' END AS verdict, p.title || CASE WHEN p.unused = 1 THEN ' 已安装，没有使用痕迹' WHEN p.installed = 1 OR p.running = 1 THEN ' 已安装' ELSE ' 的数据还在' END || coalesce('，最近使用' || date(p.used_at, 'unixepoch', '+8 hours'), '') AS zh,
       p.name || CASE WHEN p.unused = 1 THEN ' is installed, never used' WHEN p.installed = 1 OR p.running = 1 THEN ' is installed' ELSE ': its data is left' END || coalesce(', last used on ' || date(p.used_at, 'unixepoch', '+8 hours'), '') AS en
FROM task t, product p WHERE p.kind = 'im' AND NOT EXISTS (SELECT 1 FROM task_list l WHERE l.kind = 'allowed' AND l.value = p.name)
