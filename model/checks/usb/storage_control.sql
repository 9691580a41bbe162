-- title.zh: 没有移动存储管控
-- title.en: USB storage is not controlled
-- class: classified unclassified
-- severity: 4
-- item: 26
-- requirement: G4
-- facts: usb_control product?
-- trap.zh: 写了禁用规则但模块已加载或编入内核，或只禁了 usb-storage 没禁 uas；系统自带的安全中心不一定开了管控
-- trap.en: a rule is there but the module is loaded or built in, or usb-storage is blocked and uas is not; a security centre that comes with the system need not control anything
-- fix.zh: 请安装主机监控，或用 usbguard、同时禁用 usb-storage 和 uas 模块管控移动存储。
-- fix.en: Install host monitoring, or control storage by usbguard or by blocking the modules usb-storage and uas.
SELECT CASE c.how WHEN 2 THEN 'pass' WHEN 1 THEN 'person' ELSE 'fail?' END AS verdict,
       CASE c.how WHEN 2 THEN '移动存储有管控' WHEN 1 THEN '装有安全中心，是否管控移动存储请人工查看' ELSE '没有管控' || coalesce((SELECT '：' || kind || ' ' || CASE detail WHEN 'built in' THEN '无效，模块已编入内核' WHEN 'module loaded all the same' THEN '无效，模块仍已加载' WHEN 'uas is not blocked' THEN '只禁了 usb-storage，没有禁 uas' ELSE coalesce(detail, '未启用') END FROM usb_control LIMIT 1), '') END AS zh,
       CASE c.how WHEN 2 THEN 'storage is controlled' WHEN 1 THEN 'there is a security centre: look whether it controls storage' ELSE 'not controlled' || coalesce((SELECT ': ' || kind || ' ' || coalesce(detail, 'not active') FROM usb_control LIMIT 1), '') END AS en
FROM (SELECT CASE WHEN EXISTS (SELECT 1 FROM usb_control WHERE active = 1) OR EXISTS (SELECT 1 FROM product WHERE kind = 'protect' AND name = 'host-monitor' AND (running = 1 OR enabled = 1)) THEN 2
                  WHEN EXISTS (SELECT 1 FROM product WHERE kind = 'protect' AND name <> 'usbguard' AND (running = 1 OR enabled = 1)) THEN 1 ELSE 0 END AS how) c
