-- title.zh: 没有规定的防护软件
-- title.en: Required protection is missing
-- class: classified
-- severity: 5
-- item: 25
-- requirement: G2
-- facts: product package
-- trap.zh: 改了名的软件包
-- trap.en: renamed packages
-- fix.zh: 请安装并启动规定的防护软件。
-- fix.en: Install and start the required protection.
SELECT CASE WHEN EXISTS (SELECT 1 FROM product p WHERE p.name = l.value AND (p.running = 1 OR p.enabled = 1)) OR EXISTS (SELECT 1 FROM package k WHERE k.name = l.value) THEN 'pass' ELSE 'fail' END AS verdict,
       l.value || CASE WHEN EXISTS (SELECT 1 FROM product p WHERE p.name = l.value AND (p.running = 1 OR p.enabled = 1)) OR EXISTS (SELECT 1 FROM package k WHERE k.name = l.value) THEN ' 已安装' ELSE ' 没有安装或没有运行' END AS zh,
       l.value || CASE WHEN EXISTS (SELECT 1 FROM product p WHERE p.name = l.value AND (p.running = 1 OR p.enabled = 1)) OR EXISTS (SELECT 1 FROM package k WHERE k.name = l.value) THEN ' is there' ELSE ' is missing or stopped' END AS en
FROM task_list l WHERE l.kind = 'required'
UNION ALL SELECT 'person', '任务单没有列出规定的防护软件，请人工核对', 'the ticket names no required protection: compare by hand' FROM task WHERE NOT EXISTS (SELECT 1 FROM task_list WHERE kind = 'required')
