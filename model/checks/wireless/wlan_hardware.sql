-- title.zh: 装有无线网卡
-- title.en: There is wireless network hardware
-- class: classified
-- severity: 5
-- item: 29
-- requirement: G1
-- facts: radio net_if
-- trap.zh: 软件关闭的网卡仍在机内
-- trap.en: a card that is switched off is still there
-- fix.zh: 请拆除无线网卡（关闭不算）。
-- fix.en: Remove the wireless card; switching it off is not enough.
SELECT DISTINCT 'fail' AS verdict, '无线网卡 ' || name || CASE blocked WHEN 'soft' THEN '（仅软件关闭）' WHEN 'hard' THEN '（开关关闭）' ELSE '' END AS zh, 'wireless card ' || name || CASE blocked WHEN 'none' THEN '' ELSE ' (switched off only)' END AS en FROM radio WHERE kind = 'wlan'
UNION SELECT 'fail', '无线网卡 ' || name, 'wireless card ' || name FROM net_if WHERE kind = 'wlan'
