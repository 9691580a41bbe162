-- title.zh: 在网络之间转发
-- title.en: Passes packets on between networks
-- class: all
-- severity: 3
-- item: 29
-- requirement: G1
-- facts: forward net_if product?
-- trap.zh: 容器和虚拟机软件会打开转发
-- trap.en: container and virtual machine software switches it on
-- fix.zh: 请关闭转发（net.ipv4.ip_forward = 0）。
-- fix.en: Switch forwarding off (net.ipv4.ip_forward = 0).
SELECT CASE WHEN EXISTS (SELECT 1 FROM product WHERE kind IN ('container', 'vm') AND (installed = 1 OR running = 1 OR enabled = 1)) THEN 'warn' ELSE 'fail' END AS verdict,
       '已打开 ' || f.family || ' 转发' AS zh, f.family || ' forwarding is on' AS en
FROM forward f WHERE f.active = 1 AND (SELECT count(*) FROM net_if WHERE kind <> 'loopback') > 1
