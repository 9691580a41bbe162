-- title.zh: 开着不必要的端口
-- title.en: Unneeded ports are open
-- class: all
-- severity: 3
-- item: 29
-- requirement: G7
-- facts: socket
-- trap.zh: 本机端口；局域网发现（5353）、地址获取（68）
-- trap.en: local ports; mDNS (5353), DHCP (68)
-- fix.zh: 请停用相应服务。
-- fix.en: Stop the service behind the port.
SELECT CASE WHEN s.port IN (21, 23, 69, 111, 135, 139, 445, 512, 513, 514, 2049, 3389, 5800, 5900, 5901, 5902, 6000) OR (t.class = 'classified' AND s.proto = 'tcp') THEN 'fail' ELSE 'warn' END AS verdict,
       upper(s.proto) || ' 端口 ' || s.port || coalesce('（' || s.program || '）', '') || ' 对外开放' AS zh, upper(s.proto) || ' port ' || s.port || coalesce(' (' || s.program || ')', '') || ' is open to the network' AS en
FROM task t, (SELECT DISTINCT proto, port, program FROM socket WHERE scope NOT IN ('loopback')) s
WHERE (s.proto = 'tcp' AND s.port NOT IN (5353)) OR (s.proto = 'udp' AND s.port IN (69, 111, 137, 138, 161, 2049))
