-- title.zh: 涉密计算机有网络路由或地址
-- title.en: A classified computer has a default route or a network address
-- class: classified
-- severity: 5
-- item: 51
-- requirement: G1
-- facts: route net_addr net_if
-- trap.zh: 容器网桥的内部地址；169.254 自动地址
-- trap.en: private addresses of container bridges; 169.254
-- fix.zh: 请断网，删除网络配置，查明是否连接过外部网络并报告。
-- fix.en: Disconnect, remove the configuration, find out whether it was ever connected, and report.
SELECT CASE WHEN t.network = 1 THEN 'person' ELSE 'fail' END AS verdict, '有默认路由（' || r.interface || '）' AS zh, 'there is a default route (' || r.interface || ')' AS en FROM task t, route r WHERE r.is_default = 1
UNION ALL SELECT 'fail', '有公网地址（' || a.family || '）', 'there is a public address (' || a.family || ')' FROM net_addr a WHERE a.scope = 'public'
UNION ALL SELECT CASE WHEN t.network = 1 THEN 'person' ELSE 'fail' END, '网卡 ' || i.name || ' 有网络地址', 'interface ' || i.name || ' has a network address'
FROM task t, net_if i WHERE (i.physical = 1 OR i.kind IN ('wlan', 'wwan', 'tether', 'bond'))
  AND (EXISTS (SELECT 1 FROM route r WHERE r.interface = i.name AND r.net IS NOT NULL) OR EXISTS (SELECT 1 FROM net_addr a WHERE a.interface = i.name AND a.scope = 'private'))
