-- title.zh: 有 VPN 或翻墙、穿透工具
-- title.en: VPN, proxy or tunnel software
-- class: all
-- severity: 4
-- item: 29
-- requirement: G3
-- facts: product nm_connection net_if?
-- trap.zh: 任务单允许的单位 VPN；系统自带的 VPN 组件，没有配置连接只提示
-- trap.en: the office's VPN, allowed by the ticket; components that come with the system and have no connection are a warning
-- fix.zh: 请卸载；确有需要的由单位批准后登记。
-- fix.en: Remove it; if needed, have it approved and registered.
SELECT CASE WHEN v.component = 1 AND v.busy = 0 THEN 'warn' WHEN t.class = 'classified' OR v.busy = 1 THEN 'fail' ELSE 'warn' END AS verdict, p.title || CASE WHEN p.running = 1 AND v.busy = 1 THEN ' 正在运行' WHEN v.component = 1 AND v.busy = 0 THEN ' 已安装（系统组件），没有看到在用' ELSE ' 已安装' END AS zh,
       p.name || CASE WHEN p.running = 1 AND v.busy = 1 THEN ' is running' WHEN v.component = 1 AND v.busy = 0 THEN ' is installed (a component of the system), not seen in use' ELSE ' is installed' END AS en
FROM task t, product p JOIN (SELECT name, CASE WHEN name IN ('openvpn', 'ipsec', 'wireguard') AND installed = 1 THEN 1 ELSE 0 END AS component,
                                    CASE WHEN enabled = 1 OR (running = 1 AND NOT (name = 'ipsec' AND installed = 1)) THEN 1 ELSE 0 END AS busy FROM product WHERE kind = 'vpn') v ON v.name = p.name   -- the daemons of IPsec wait for a connection
WHERE p.kind = 'vpn' AND NOT EXISTS (SELECT 1 FROM task_list l WHERE l.kind = 'allowed' AND l.value = p.name)
UNION ALL SELECT CASE WHEN t.class = 'classified' THEN 'fail' ELSE 'warn' END, '保存有 ' || count(*) || ' 个 VPN 连接配置', count(*) || ' VPN connections are saved'
FROM task t, nm_connection n WHERE n.type IN ('vpn', 'wireguard') AND NOT EXISTS (SELECT 1 FROM task_list l WHERE l.kind = 'allowed' AND l.value IN ('vpn', n.type)) GROUP BY t.class
UNION ALL SELECT 'fail', 'VPN 隧道 ' || i.name || ' 已接通', 'the VPN tunnel ' || i.name || ' is up'
FROM net_if i WHERE i.kind = 'tunnel' AND i.carrier = 1 AND NOT EXISTS (SELECT 1 FROM task_list l WHERE l.kind = 'allowed' AND (l.value = 'vpn' OR EXISTS (SELECT 1 FROM product p WHERE p.kind = 'vpn' AND p.name = l.value)))
