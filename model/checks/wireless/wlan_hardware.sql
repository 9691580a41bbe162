-- title.zh: 装有无线网卡
-- title.en: There is wireless network hardware
-- class: classified
-- severity: 5
-- item: 29
-- requirement: G1
-- facts: radio net_if
-- trap.zh: 软件关闭的网卡仍在机内；主板的无线开关不等于装有模块
-- trap.en: a card that is switched off is still there; a switch of the board is there without the module too
-- fix.zh: 请拆除无线网卡（关闭不算）。
-- fix.en: Remove the wireless card; switching it off is not enough.
SELECT DISTINCT CASE blocked WHEN 'switch' THEN 'person' ELSE 'fail' END AS verdict, CASE blocked WHEN 'switch' THEN '主板有无线开关 ' ELSE '无线网卡 ' END || name || CASE blocked WHEN 'switch' THEN '，请查看机内是否还有无线网卡' WHEN 'soft' THEN '（仅软件关闭）' WHEN 'hard' THEN '（开关关闭）' ELSE '' END AS zh, CASE blocked WHEN 'switch' THEN 'the board has a switch for wireless, ' ELSE 'wireless card ' END || name || CASE blocked WHEN 'switch' THEN ': look whether a card is still in' WHEN 'none' THEN '' ELSE ' (switched off only)' END AS en FROM radio WHERE kind = 'wlan'
UNION SELECT 'fail', '无线网卡 ' || name, 'wireless card ' || name FROM net_if WHERE kind = 'wlan'
