-- title.zh: 没有开防火墙
-- title.en: No firewall is on
-- class: unclassified internet
-- severity: 3
-- item: 29
-- requirement: G7
-- facts: firewall
-- trap.zh: 装了多种防火墙只开一种
-- trap.en: several are installed and one is on
-- fix.zh: 请启用防火墙（firewalld、ufw 或 nftables）。
-- fix.en: Enable a firewall (firewalld, ufw or nftables).
SELECT CASE WHEN EXISTS (SELECT 1 FROM firewall WHERE active = 1 AND rules > 0) THEN 'pass' ELSE 'fail?' END AS verdict,
       CASE WHEN EXISTS (SELECT 1 FROM firewall WHERE active = 1 AND rules > 0) THEN '防火墙已启用' ELSE '没有启用的防火墙' END AS zh,
       CASE WHEN EXISTS (SELECT 1 FROM firewall WHERE active = 1 AND rules > 0) THEN 'a firewall is on' ELSE 'no firewall is on' END AS en
