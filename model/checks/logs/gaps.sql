-- title.zh: 日志被清除过
-- title.en: Logs were cleared
-- class: all
-- severity: 4
-- item: 25
-- requirement: G1
-- facts: log_gap log_horizon? host?
-- trap.zh: 按大小自动轮换、断电、新装系统
-- trap.en: rotation by size, power cuts, a new installation
-- fix.zh: 请说明原因；检查前清除日志按违规处理。
-- fix.en: Explain why; clearing logs before an inspection counts against you.
SELECT CASE kind WHEN 'journal sequence' THEN 'fail' WHEN 'boot without log' THEN 'fail' ELSE 'warn' END AS verdict,
       CASE kind WHEN 'journal sequence' THEN '系统日志中间缺 ' || n || ' 条' WHEN 'boot without log' THEN n || ' 次开机没有日志' WHEN 'emptied' THEN '日志 ' || detail || ' 被清空' WHEN 'missing' THEN '登录日志 ' || detail || ' 不见了' ELSE detail || ' 关闭了操作历史' END || coalesce(',' || date(at, 'unixepoch', '+8 hours'), '') AS zh,
       CASE kind WHEN 'journal sequence' THEN n || ' entries are missing inside the journal' WHEN 'boot without log' THEN n || ' boots without a log' WHEN 'emptied' THEN 'log ' || detail || ' is empty' WHEN 'missing' THEN 'the log of logins ' || detail || ' is gone' ELSE detail || ' switches the history off' END || coalesce(', ' || date(at, 'unixepoch', '+8 hours'), '') AS en
FROM log_gap
UNION ALL SELECT 'fail', '最近一次开机（' || date(h.boot_at, 'unixepoch', '+8 hours') || '）以后没有日志，日志止于' || date(m.at, 'unixepoch', '+8 hours'), 'no log since the last start (' || date(h.boot_at, 'unixepoch', '+8 hours') || '), the logs end on ' || date(m.at, 'unixepoch', '+8 hours')
FROM host h, (SELECT max(last_at) AS at FROM log_horizon WHERE log IN ('journal', 'syslog', 'messages')) m WHERE m.at < h.boot_at - 3600
