-- title.zh: 用过没有登记的移动存储
-- title.en: Unregistered USB storage was used
-- class: classified
-- severity: 5
-- item: 53
-- requirement: G4
-- facts: usb_event log_horizon host?
-- trap.zh: 重复记录、没有序列号的设备、日志留存不足
-- trap.en: repeated records, devices without a serial number, logs that do not reach far
-- fix.zh: 请查明介质去向；交叉使用由服务器比对各机报告后认定。
-- fix.en: Find the medium; cross-use is decided by comparing all machines' reports on the server.
SELECT CASE WHEN n.listed > 0 THEN 'fail' ELSE 'person' END AS verdict, coalesce(e.product, e.vid || ':' || e.pid) || '，最近' || date(e.last_at, 'unixepoch', '+8 hours') || '，共' || e.n || '次' AS zh,
       coalesce(e.product, e.vid || ':' || e.pid) || ', last on ' || date(e.last_at, 'unixepoch', '+8 hours') || ', ' || e.n || ' times' AS en
FROM task t, (SELECT count(*) AS listed FROM task_list WHERE kind = 'usb') n, usb_event e
WHERE e.kind = 'storage' AND e.last_at > coalesce(t.since, 0) AND NOT EXISTS (SELECT 1 FROM task_list l WHERE l.kind = 'usb' AND l.value IN (e.device, e.serial))
UNION ALL SELECT 'unknown', '日志不足以证明没有用过', 'the logs do not reach far enough to show that none was used'
FROM task t WHERE coalesce((SELECT min(h.first_at) FROM log_horizon h WHERE h.log IN ('journal', 'kern.log', 'syslog', 'messages')), t.now) > coalesce(t.since, t.now - CAST(setting('history_days') AS INTEGER) * 86400) + 86400
UNION ALL SELECT 'unknown', '最近一次开机以后没有日志', 'no log since the last start' FROM host h WHERE (SELECT max(last_at) FROM log_horizon WHERE log IN ('journal', 'kern.log', 'syslog', 'messages')) < h.boot_at - 3600
