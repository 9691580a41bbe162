-- title.zh: 涉密计算机接着网络
-- title.en: A classified computer is connected to a network
-- class: classified
-- severity: 5
-- item: 51
-- requirement: G1
-- facts: net_if
-- trap.zh: 虚拟网卡；涉密网络终端（任务单注明）
-- trap.en: virtual interfaces; terminals of a classified network (said by the ticket)
-- fix.zh: 请立即拔除网线、拆除网卡并报告保密办。
-- fix.en: Unplug and remove the card at once, and tell the secrecy office.
SELECT CASE WHEN t.network = 1 AND i.kind = 'ether' THEN 'person' ELSE 'fail' END AS verdict,
       CASE WHEN t.network = 1 AND i.kind = 'ether' THEN '网卡 ' || i.name || ' 有链路，请确认接的是涉密网络' ELSE '网卡 ' || i.name || '（' || i.kind || '）有链路' END AS zh,
       CASE WHEN t.network = 1 AND i.kind = 'ether' THEN 'interface ' || i.name || ' has a link: make sure it is the classified network' ELSE 'interface ' || i.name || ' (' || i.kind || ') has a link' END AS en
FROM task t, net_if i WHERE i.carrier = 1 AND (i.physical = 1 OR i.kind IN ('wlan', 'wwan', 'tether')) AND i.kind IN ('ether', 'wlan', 'wwan', 'tether')
