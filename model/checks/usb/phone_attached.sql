-- title.zh: 接着手机
-- title.en: A phone is attached
-- class: classified unclassified
-- severity: 5
-- item: 53
-- requirement: G4
-- facts: usb_now
-- trap.zh: 只充电的手机看不见；相机也用 PTP
-- trap.en: a phone that only charges does not show; cameras use PTP too
-- fix.zh: 请拔下手机。
-- fix.en: Unplug the phone.
SELECT CASE WHEN t.class = 'classified' THEN CASE u.kind WHEN 'camera' THEN 'warn' ELSE 'fail' END ELSE 'warn' END AS verdict, CASE u.kind WHEN 'camera' THEN '相机或手机 ' ELSE '手机 ' END || coalesce(u.product, u.vid || ':' || u.pid) AS zh,
       CASE u.kind WHEN 'camera' THEN 'camera or phone ' ELSE 'phone ' END || coalesce(u.product, u.vid || ':' || u.pid) AS en
FROM task t, usb_now u WHERE u.kind IN ('phone', 'camera', 'tether')
