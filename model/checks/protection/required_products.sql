-- title.zh: 没有规定的防护软件
-- title.en: Required protection is missing
-- class: classified
-- severity: 5
-- item: 25
-- requirement: G2
-- facts: product package service
-- trap.zh: 改了名的软件包
-- trap.en: renamed packages
-- fix.zh: 请安装并启动规定的防护软件。
-- fix.en: Install and start the required protection.
SELECT CASE r.how WHEN 'on' THEN 'pass' WHEN 'there' THEN 'person' ELSE 'fail?' END AS verdict,
       r.name || CASE r.how WHEN 'on' THEN ' 已启用' WHEN 'there' THEN ' 已安装，看不出是否在运行，请人工核对' ELSE ' 没有安装或没有运行' END AS zh,
       r.name || CASE r.how WHEN 'on' THEN ' is on' WHEN 'there' THEN ' is installed, whether it runs cannot be seen: look by hand' ELSE ' is missing or stopped' END AS en
FROM (SELECT l.value AS name,
             CASE WHEN EXISTS (SELECT 1 FROM product p WHERE l.value IN (p.name, p.title) AND (p.running = 1 OR p.enabled = 1)) THEN 'on'
                  WHEN EXISTS (SELECT 1 FROM product p WHERE l.value IN (p.name, p.title)) THEN 'off'
                  WHEN NOT EXISTS (SELECT 1 FROM package k WHERE k.name = l.value) THEN 'off'
                  WHEN EXISTS (SELECT 1 FROM service s WHERE substr(s.name, 1, length(l.value)) = l.value) THEN 'on' ELSE 'there' END AS how
      FROM task_list l WHERE l.kind = 'required') r
UNION ALL SELECT 'person', '任务单没有列出规定的防护软件，请人工核对', 'the ticket names no required protection: compare by hand' FROM task WHERE NOT EXISTS (SELECT 1 FROM task_list WHERE kind = 'required')
