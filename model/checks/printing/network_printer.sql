-- title.zh: 使用网络打印机
-- title.en: Prints over the network
-- class: classified unclassified
-- severity: 4
-- item: 27
-- requirement: G7
-- facts: printer
-- trap.zh: 用 USB 线的 ipp-usb 看着像网络打印机
-- trap.en: ipp-usb looks like a network printer and is a cable
-- fix.zh: 涉密计算机请改用本机直连的涉密打印机。
-- fix.en: On classified machines use a classified printer on a cable.
SELECT CASE WHEN t.class = 'classified' THEN 'fail' ELSE 'warn' END AS verdict, count(*) || ' 个网络打印队列' AS zh, count(*) || ' network queues' AS en FROM task t, printer p WHERE p.kind = 'network' GROUP BY t.class
UNION ALL SELECT 'person', count(*) || ' 个打印队列看不出怎样连接，请人工查看', 'how ' || count(*) || ' queues are reached cannot be told: look by hand' FROM printer WHERE kind = 'unknown' HAVING count(*) > 0
