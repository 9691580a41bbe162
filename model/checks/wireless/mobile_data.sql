-- title.zh: 有上网卡或手机共享网络
-- title.en: A mobile modem or a tethered phone
-- class: classified unclassified
-- severity: 5
-- item: 51
-- requirement: G1
-- facts: modem radio
-- trap.zh: 扩展坞的 USB 网卡不是手机
-- trap.en: the USB network card of a dock is no phone
-- fix.zh: 请拔除上网卡、手机，并报告保密办。
-- fix.en: Remove modem or phone, and report.
SELECT 'fail' AS verdict, CASE kind WHEN 'tether' THEN '手机共享网络 ' ELSE '移动上网卡 ' END || name AS zh, CASE kind WHEN 'tether' THEN 'tethered phone ' ELSE 'mobile modem ' END || name AS en FROM modem
UNION SELECT 'fail', '移动网络模块 ' || name, 'mobile data module ' || name FROM radio WHERE kind = 'wwan'
