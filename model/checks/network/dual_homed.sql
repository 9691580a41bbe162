-- title.zh: 同时接两个网络
-- title.en: Connected to two networks at once
-- class: all
-- severity: 5
-- item: 51
-- requirement: G1
-- facts: net_if route
-- trap.zh: 同一局域网的有线加无线、绑定网卡、容器网桥
-- trap.en: wired and wireless into the same network, bonds, container bridges
-- fix.zh: 请只保留一个网络连接。
-- fix.en: Keep one connection only.
SELECT CASE WHEN t.class = 'classified' OR r.n > 1 THEN 'fail' ELSE 'warn' END AS verdict, n.n || ' 块网卡同时有链路' || CASE WHEN r.n > 1 THEN '，且有 ' || r.n || ' 个出口' ELSE '' END AS zh,
       n.n || ' interfaces have a link' || CASE WHEN r.n > 1 THEN ' and there are ' || r.n || ' ways out' ELSE '' END AS en
FROM task t, (SELECT count(*) AS n FROM net_if WHERE carrier = 1 AND kind IN ('ether', 'wlan', 'wwan', 'tether') AND (physical = 1 OR kind <> 'ether')) n,
     (SELECT count(DISTINCT interface) AS n FROM route WHERE is_default = 1) r
WHERE n.n > 1 AND NOT EXISTS (SELECT 1 FROM net_if WHERE kind = 'bond' AND carrier = 1)
