-- title.zh: 没有开防火墙
-- title.en: No firewall is on
-- class: unclassified internet
-- severity: 3
-- item: 29
-- requirement: G7
-- facts: firewall
-- trap.zh: 装了多种防火墙只开一种；系统自带的安全中心不一定开了防火墙
-- trap.en: several are installed and one is on; a security centre that comes with the system need not have its firewall on
-- fix.zh: 请启用防火墙（firewalld、ufw 或 nftables）。
-- fix.en: Enable a firewall (firewalld, ufw or nftables).
SELECT CASE f.how WHEN 2 THEN 'pass' WHEN 1 THEN 'person' ELSE 'fail?' END AS verdict,
       CASE f.how WHEN 2 THEN '防火墙已启用' WHEN 1 THEN '装有安全中心，防火墙是否打开请人工查看' ELSE '没有启用的防火墙' END AS zh,
       CASE f.how WHEN 2 THEN 'a firewall is on' WHEN 1 THEN 'there is a security centre: look whether its firewall is on' ELSE 'no firewall is on' END AS en
FROM (SELECT coalesce(max(CASE WHEN active = 1 AND rules > 0 THEN 2 WHEN active = 1 AND rules IS NULL THEN 1 ELSE 0 END), 0) AS how FROM firewall) f
