-- title.zh: 没有移动存储管控
-- title.en: USB storage is not controlled
-- class: classified unclassified
-- severity: 4
-- item: 26
-- requirement: G4
-- facts: usb_control product?
-- trap.zh: 写了禁用规则但模块已加载或编入内核
-- trap.en: a rule is there but the module is loaded or built in
-- fix.zh: 请安装主机监控，或用 usbguard、禁用 usb-storage 模块管控移动存储。
-- fix.en: Install host monitoring, or control storage by usbguard or by blocking the module usb-storage.
SELECT CASE WHEN EXISTS (SELECT 1 FROM usb_control WHERE active = 1) OR EXISTS (SELECT 1 FROM product WHERE kind = 'protect' AND (running = 1 OR enabled = 1)) THEN 'pass' ELSE 'fail' END AS verdict,
       CASE WHEN EXISTS (SELECT 1 FROM usb_control WHERE active = 1) OR EXISTS (SELECT 1 FROM product WHERE kind = 'protect' AND (running = 1 OR enabled = 1)) THEN '移动存储有管控'
            ELSE '没有管控' || coalesce((SELECT '：' || kind || ' ' || coalesce(detail, '未启用') FROM usb_control LIMIT 1), '') END AS zh,
       CASE WHEN EXISTS (SELECT 1 FROM usb_control WHERE active = 1) OR EXISTS (SELECT 1 FROM product WHERE kind = 'protect' AND (running = 1 OR enabled = 1)) THEN 'storage is controlled'
            ELSE 'not controlled' || coalesce((SELECT ': ' || kind || ' ' || coalesce(detail, 'not active') FROM usb_control LIMIT 1), '') END AS en
