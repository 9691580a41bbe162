-- title.zh: 有远程控制软件
-- title.en: Remote control software
-- class: all
-- severity: 4
-- item: 29
-- requirement: G7
-- facts: product
-- trap.zh: 客户端函数库不是服务；系统自带、已在设置中关闭的桌面共享只提示
-- trap.en: client libraries are no servers; the desktop's own sharing that its settings switch off is a warning
-- fix.zh: 请卸载远程控制软件。
-- fix.en: Remove the remote control software.
SELECT CASE WHEN p.off = 1 THEN 'warn' WHEN t.class = 'classified' OR p.running = 1 OR p.enabled = 1 THEN 'fail' ELSE 'warn' END AS verdict, p.title || CASE WHEN p.running = 1 THEN ' 正在运行' WHEN p.off = 1 THEN ' 已安装，设置中已关闭' WHEN p.enabled = 1 THEN ' 已打开' ELSE ' 已安装' END AS zh,
       p.name || CASE WHEN p.running = 1 THEN ' is running' WHEN p.off = 1 THEN ' is installed and switched off' WHEN p.enabled = 1 THEN ' is switched on' ELSE ' is installed' END AS en
FROM task t, product p WHERE p.kind = 'remote' AND NOT EXISTS (SELECT 1 FROM task_list l WHERE l.kind = 'allowed' AND l.value = p.name)
