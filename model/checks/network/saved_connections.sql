-- title.zh: 保存有网络连接
-- title.en: Network connections are saved
-- class: classified
-- severity: 4
-- item: 51
-- requirement: G1
-- facts: nm_connection
-- trap.zh: 系统自动生成的有线连接
-- trap.en: the wired connection the system makes by itself
-- fix.zh: 请删除无线、拨号、VPN 连接配置。
-- fix.en: Delete the wireless, dial-up and VPN connections.
SELECT CASE WHEN type IN ('ethernet', '802-3-ethernet', 'Ethernet', 'bridge', 'loopback') THEN 'warn' ELSE 'fail' END AS verdict, count(*) || ' 个 ' || type || ' 连接配置' AS zh, count(*) || ' saved connections of type ' || type AS en
FROM nm_connection WHERE NOT (type IN ('bridge', 'loopback', 'dummy', 'veth')) AND NOT (type IN ('ethernet', '802-3-ethernet', 'Ethernet') AND autoconnect = 0) GROUP BY type
