-- title.zh: 近期没有查杀
-- title.en: No recent virus scan
-- class: all
-- severity: 3
-- item: 25
-- requirement: G2
-- facts: product
-- trap.zh: 厂商日志格式各不相同
-- trap.en: every vendor logs in another way
-- fix.zh: 请做一次全盘查杀。
-- fix.en: Scan the whole disk.
SELECT CASE WHEN p.scanned_at IS NULL THEN 'person' WHEN p.scanned_at < t.now - CAST(setting('virus_scan_days') AS INTEGER) * 86400 THEN 'fail' ELSE 'pass' END AS verdict,
       coalesce(p.title, p.name) || CASE WHEN p.scanned_at IS NULL THEN '：请在软件中查看最近查杀时间' ELSE ' 最近查杀 ' || date(p.scanned_at, 'unixepoch', '+8 hours') END AS zh, p.name || CASE WHEN p.scanned_at IS NULL THEN ': look up the last scan in the program' ELSE ': last scan on ' || date(p.scanned_at, 'unixepoch', '+8 hours') END AS en
FROM task t, product p WHERE p.kind = 'antivirus' AND (p.installed = 1 OR p.running = 1)
UNION ALL SELECT 'fail?', '没有防病毒软件', 'no antivirus' FROM task WHERE NOT EXISTS (SELECT 1 FROM product WHERE kind = 'antivirus' AND (installed = 1 OR running = 1))
