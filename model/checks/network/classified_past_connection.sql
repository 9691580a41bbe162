-- title.zh: 涉密计算机曾经联网
-- title.en: A classified computer has been connected before
-- class: classified
-- severity: 5
-- item: 51
-- requirement: G1
-- facts: net_past log_horizon host?
-- trap.zh: 启用前联网安装的镜像；时钟错误
-- trap.en: an image installed online before the machine was put to use; a wrong clock
-- fix.zh: 请立即停用并报告保密办，查清何时、接何网络、机内有何涉密信息。
-- fix.en: Stop using it, report, and find out when it was connected, to what, and what was on it.
SELECT CASE WHEN t.network = 1 THEN 'person' WHEN t.since IS NULL THEN 'person' ELSE 'fail' END AS verdict,
       p.source || '：' || CASE p.kind WHEN 'wifi' THEN '连接过无线网' WHEN 'lease' THEN '取得过网络地址' WHEN 'timesync' THEN '与时间服务器同步过' WHEN 'mobile' THEN '用过移动网络' WHEN 'link' THEN '网卡接通过' ELSE '连接过网络' END ||
       CASE WHEN p.last_at IS NULL THEN '' ELSE '，最近' || date(p.last_at, 'unixepoch', '+8 hours') END || '，共' || p.n || '次' || CASE WHEN t.since IS NULL THEN '（没有启用日期，请确认是否在启用之后）' ELSE '' END AS zh,
       p.source || ': ' || p.kind || CASE WHEN p.last_at IS NULL THEN '' ELSE ', last on ' || date(p.last_at, 'unixepoch', '+8 hours') END || ', ' || p.n || ' times' || CASE WHEN t.since IS NULL THEN ' (no start of use known: was it after?)' ELSE '' END AS en
FROM task t, net_past p WHERE coalesce(p.last_at, t.now) > coalesce(t.since, 0)
UNION ALL SELECT 'unknown', '日志不足以证明从未联网', 'the logs do not reach far enough to show that it was never connected'
FROM task t WHERE coalesce((SELECT min(h.first_at) FROM log_horizon h WHERE h.log IN ('journal', 'syslog', 'messages')), t.now) > coalesce(t.since, t.now - CAST(setting('history_days') AS INTEGER) * 86400) + 86400
UNION ALL SELECT 'unknown', '最近一次开机以后没有日志', 'no log since the last start' FROM host h WHERE (SELECT max(last_at) FROM log_horizon WHERE log IN ('journal', 'syslog', 'messages')) < h.boot_at - 3600
