-- title.zh: 病毒库过旧
-- title.en: The virus signatures are old
-- class: all
-- severity: 3
-- item: 25
-- requirement: G2
-- facts: product
-- trap.zh: 复制会改文件日期；时钟错误
-- trap.en: copying changes the date of a file; a wrong clock
-- fix.zh: 请更新病毒库（涉密机用离线升级包）。
-- fix.en: Update the signatures (offline package on classified machines).
SELECT CASE WHEN p.data_at IS NULL THEN 'person' WHEN p.data_at < t.now - CAST(setting('virus_data_days') AS INTEGER) * 86400 THEN 'fail' ELSE 'pass' END AS verdict,
       coalesce(p.title, p.name) || CASE WHEN p.data_at IS NULL THEN '：看不出病毒库日期，请人工查看' ELSE ' 病毒库日期 ' || date(p.data_at, 'unixepoch', '+8 hours') END AS zh, p.name || CASE WHEN p.data_at IS NULL THEN ': the date of the signatures cannot be told' ELSE ': signatures of ' || date(p.data_at, 'unixepoch', '+8 hours') END AS en
FROM task t, product p WHERE p.kind = 'antivirus' AND (p.installed = 1 OR p.running = 1)
UNION ALL SELECT 'fail?', '没有防病毒软件', 'no antivirus' FROM task WHERE NOT EXISTS (SELECT 1 FROM product WHERE kind = 'antivirus' AND (installed = 1 OR running = 1))
