-- title.zh: 不接互联网的计算机连着互联网
-- title.en: A machine declared off the internet is on it
-- class: unclassified
-- severity: 4
-- item: 29
-- requirement: G1
-- facts: connection net_past
-- trap.zh: 内网使用公网地址段
-- trap.en: an intranet that uses public addresses
-- fix.zh: 请断开互联网，或在台账中把该机登记为互联网计算机并清除内部资料。
-- fix.en: Disconnect, or register it as an internet machine and remove internal material.
SELECT 'fail' AS verdict, '现有 ' || n || ' 个连接通往公网地址' AS zh, n || ' connections lead to public addresses' AS en FROM connection WHERE scope = 'public'
UNION ALL SELECT 'fail', '用过移动上网（' || source || '）', 'mobile data was used (' || source || ')' FROM net_past WHERE kind = 'mobile'
