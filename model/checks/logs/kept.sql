-- title.zh: 日志留存不够
-- title.en: Logs are not kept long enough
-- class: all
-- severity: 3
-- item: 25
-- requirement: G2
-- facts: log_horizon
-- trap.zh: 新装的系统
-- trap.en: a new installation
-- fix.zh: 请把 journald 设为持久保存并保留半年。
-- fix.en: Keep the journal on disk for half a year.
SELECT CASE WHEN EXISTS (SELECT 1 FROM log_horizon WHERE log = 'journal setting') THEN 'fail' WHEN m.at IS NULL THEN 'fail?' WHEN m.at > t.now - CAST(setting('log_days') AS INTEGER) * 86400 THEN CASE WHEN t.since IS NOT NULL AND m.at <= t.since + 86400 THEN 'pass' ELSE 'warn' END ELSE 'pass' END AS verdict,
       CASE WHEN EXISTS (SELECT 1 FROM log_horizon WHERE log = 'journal setting') THEN '系统设为不保存日志' WHEN m.at IS NULL THEN '没有系统日志' ELSE '日志最早到' || date(m.at, 'unixepoch', '+8 hours') || '，应保留 ' || setting('log_days') || ' 天' END AS zh,
       CASE WHEN EXISTS (SELECT 1 FROM log_horizon WHERE log = 'journal setting') THEN 'the system is set to keep no logs' WHEN m.at IS NULL THEN 'there are no logs' ELSE 'logs go back to ' || date(m.at, 'unixepoch', '+8 hours') || ', ' || setting('log_days') || ' days wanted' END AS en
FROM task t, (SELECT min(first_at) AS at FROM log_horizon WHERE persistent = 1 AND log IN ('journal', 'syslog', 'messages', 'kern.log')) m
