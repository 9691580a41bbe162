-- title.zh: 接过上网设备
-- title.en: A modem, tethered phone or wireless card was plugged in before
-- class: classified unclassified
-- severity: 5
-- item: 51
-- requirement: G1
-- facts: usb_event log_horizon?
-- trap.zh: 启用以前的记录；扩展坞、有线网卡也用同一驱动（由人核对）
-- trap.en: records from before the machine was put to use; docks and wired adapters share a driver with phones (a person looks)
-- fix.zh: 请报告保密办，查清上网经过。
-- fix.en: Report, and find out what it was used for.
SELECT CASE e.kind WHEN 'usb_net' THEN 'person' ELSE 'fail' END AS verdict, coalesce(e.product, e.vid || ':' || e.pid) || '（' || e.kind || '），最近' || date(e.last_at, 'unixepoch', '+8 hours') || '，共' || e.n || '次' AS zh,
       coalesce(e.product, e.vid || ':' || e.pid) || ' (' || e.kind || '), last on ' || date(e.last_at, 'unixepoch', '+8 hours') || ', ' || e.n || ' times' AS en
FROM task t, usb_event e WHERE e.kind IN ('tether', 'modem', 'wlan', 'bluetooth', 'usb_net') AND e.last_at > coalesce(t.since, 0)
