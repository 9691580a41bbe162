-- title.zh: 装有网盘
-- title.en: Network disk software
-- class: all
-- severity: 4
-- item: 29
-- requirement: G7
-- facts: product
-- trap.zh: 任务单允许的单位网盘；WPS 的云服务随办公软件一起启动，没有登录的请人看
-- trap.en: the office's own, allowed by the ticket; WPS starts its cloud service by itself, whether anybody signed in is for a person to look at
-- fix.zh: 请卸载网盘；公共网盘不得存放工作资料。
-- fix.en: Remove it; nothing of the office belongs on a public network disk.
SELECT CASE WHEN p.name = 'wps-cloud' THEN 'person' WHEN p.unused = 1 OR (t.class = 'internet' AND p.running = 0 AND p.enabled IS NOT 1) OR (p.installed = 0 AND p.running = 0) THEN 'warn' ELSE 'fail' END AS verdict, p.title || CASE WHEN p.name = 'wps-cloud' THEN CASE p.running WHEN 1 THEN ' 在运行' ELSE ' 有文件夹' END || '，是否登录、存过云文档请人工查看' WHEN p.unused = 1 THEN ' 已安装，没有使用痕迹' WHEN p.installed = 0 AND p.running = 0 THEN ' 的数据还在' ELSE '' END || coalesce('，最近使用' || date(p.used_at, 'unixepoch', '+8 hours'), '') AS zh, p.name || CASE WHEN p.name = 'wps-cloud' THEN CASE p.running WHEN 1 THEN ' runs' ELSE ' has a folder' END || ': look whether somebody is signed in or keeps files there' WHEN p.unused = 1 THEN ' is installed, never used' WHEN p.installed = 0 AND p.running = 0 THEN ': its data is left' ELSE '' END || coalesce(', last used on ' || date(p.used_at, 'unixepoch', '+8 hours'), '') AS en
FROM task t, product p WHERE p.kind = 'cloud' AND (p.installed = 1 OR p.running = 1 OR p.used_at IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM task_list l WHERE l.kind = 'allowed' AND l.value = p.name)
