-- title.zh: 防病毒软件没有运行
-- title.en: The antivirus is not running
-- class: all
-- severity: 4
-- item: 25
-- requirement: G2
-- facts: product
-- trap.zh: 只按需查杀的软件
-- trap.en: scanners that only run on demand
-- fix.zh: 请启动防病毒软件并设为开机启动。
-- fix.en: Start it and let it start at boot.
SELECT CASE WHEN m.n = 0 OR m.r = 0 THEN 'fail?' ELSE 'pass' END AS verdict, CASE WHEN m.n = 0 THEN '没有防病毒软件' WHEN m.r = 0 THEN '已安装但没有运行' ELSE '正在运行' END AS zh, CASE WHEN m.n = 0 THEN 'no antivirus' WHEN m.r = 0 THEN 'installed but not running' ELSE 'running' END AS en
FROM (SELECT count(*) AS n, coalesce(max(running OR enabled), 0) AS r FROM product WHERE kind = 'antivirus' AND (installed = 1 OR running = 1)) m
