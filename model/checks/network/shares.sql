-- title.zh: 有网络共享
-- title.en: Folders are shared over the network
-- class: all
-- severity: 4
-- item: 29
-- requirement: G5
-- facts: share
-- trap.zh: 默认配置中的 homes、printers；服务没有开
-- trap.en: homes and printers of the default file; a service that is off
-- fix.zh: 请关闭共享，或限定访问人员。
-- fix.en: Close the share or limit who may use it.
SELECT CASE WHEN t.class = 'classified' THEN 'fail' WHEN s.guest = 1 AND s.writable = 1 THEN 'fail' ELSE 'warn' END AS verdict,
       count(*) || ' 个' || ' ' || upper(s.kind) || ' ' || '共享' || CASE WHEN s.guest = 1 THEN '，不需口令' ELSE '' END || CASE WHEN s.writable = 1 THEN '，可写' ELSE '' END AS zh,
       count(*) || ' ' || s.kind || ' shares' || CASE WHEN s.guest = 1 THEN ', open to anybody' ELSE '' END || CASE WHEN s.writable = 1 THEN ', writable' ELSE '' END AS en
FROM task t, share s WHERE s.active = 1 GROUP BY s.kind, s.guest, s.writable
