-- title.zh: 接过手机
-- title.en: A phone was plugged in before
-- class: classified
-- severity: 5
-- item: 53
-- requirement: G4
-- facts: usb_event
-- trap.zh: 启用以前的记录
-- trap.en: records from before the machine was put to use
-- fix.zh: 请报告；涉密计算机不得连接手机，充电也不行。
-- fix.en: Report; no phone may be plugged into a classified computer, not even to charge.
SELECT 'fail' AS verdict, CASE e.kind WHEN 'tether' THEN '手机或随身上网设备 ' ELSE '手机 ' END || coalesce(e.product, e.vid || ':' || e.pid) || '，最近' || date(e.last_at, 'unixepoch', '+8 hours') || '，共' || e.n || '次' AS zh,
       CASE e.kind WHEN 'tether' THEN 'phone or mobile network device ' ELSE 'phone ' END || coalesce(e.product, e.vid || ':' || e.pid) || ', last on ' || date(e.last_at, 'unixepoch', '+8 hours') || ', ' || e.n || ' times' AS en
FROM task t, usb_event e WHERE e.kind IN ('phone', 'tether') AND e.last_at > coalesce(t.since, 0)
