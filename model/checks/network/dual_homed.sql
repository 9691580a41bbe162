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
WITH l AS (SELECT name FROM net_if WHERE carrier = 1 AND kind IN ('ether', 'wlan', 'wwan', 'tether', 'bond') AND (physical = 1 OR kind <> 'ether') AND coalesce(enslaved, 0) = 0),
     pair AS (SELECT EXISTS (SELECT 1 FROM route x JOIN route y ON y.net = x.net WHERE x.interface = a.name AND y.interface = b.name) AS same,
                     EXISTS (SELECT 1 FROM route WHERE interface = a.name AND net IS NOT NULL) AND EXISTS (SELECT 1 FROM route WHERE interface = b.name AND net IS NOT NULL) AS known
              FROM l a JOIN l b ON a.name < b.name),
     ways AS (SELECT coalesce(max(k), 0) AS n FROM (SELECT count(DISTINCT CASE WHEN gateway IS NULL OR gateway IN ('', '0.0.0.0') THEN interface ELSE gateway END) AS k FROM route WHERE is_default = 1 GROUP BY family)),
     two AS (SELECT (SELECT count(*) FROM l) AS n, (SELECT n FROM ways) AS ways, EXISTS (SELECT 1 FROM pair WHERE known AND NOT same) AS apart, EXISTS (SELECT 1 FROM pair WHERE NOT same) AS open)
SELECT CASE WHEN t.class = 'classified' OR two.ways > 1 OR two.apart THEN 'fail' ELSE 'warn' END AS verdict,
       two.n || ' 块网卡同时有链路' || CASE WHEN two.ways > 1 THEN '，且有 ' || two.ways || ' 个出口' WHEN two.apart THEN '，接在不同的网络' ELSE '' END AS zh,
       two.n || ' interfaces have a link' || CASE WHEN two.ways > 1 THEN ' and there are ' || two.ways || ' ways out' WHEN two.apart THEN ' into different networks' ELSE '' END AS en
FROM task t, two WHERE two.n > 1 AND (two.open OR two.ways > 1)
