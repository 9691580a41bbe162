-- title.zh: 硬盘没有加密
-- title.en: The disk is not encrypted
-- class: all
-- severity: 3
-- item: 25
-- requirement: G2
-- facts: volume host? crypt_dir?
-- trap.zh: 自加密硬盘看不见；只有涉密机和便携机要求
-- trap.en: self-encrypting drives do not show; only classified and portable machines need it
-- fix.zh: 涉密计算机和便携机请使用经批准的加密措施。
-- fix.en: Use approved encryption on classified and portable machines.
SELECT CASE WHEN v.encrypted = 1 THEN 'pass' WHEN t.class <> 'classified' AND h.portable = 0 THEN 'na' WHEN v.encrypted IS NULL THEN 'unknown' WHEN EXISTS (SELECT 1 FROM crypt_dir) THEN 'warn' ELSE 'fail' END AS verdict,
       v.place || CASE WHEN v.encrypted = 1 THEN ' 已加密' WHEN v.encrypted IS NULL THEN ' 看不出是否加密' ELSE ' 没有加密' END AS zh, v.place || CASE WHEN v.encrypted = 1 THEN ' is encrypted' WHEN v.encrypted IS NULL THEN ': cannot be told whether it is encrypted' ELSE ' is not encrypted' END AS en
FROM task t, (SELECT coalesce(max(chassis IN ('8', '9', '10', '11', '14', '30', '31', '32')), 0) AS portable FROM host) h, volume v WHERE v.place = '/' OR v.place LIKE '/home%' OR v.place LIKE '/data%'
UNION ALL SELECT 'unknown', '没有看到系统卷', 'the volume of the system was not seen' FROM task
WHERE (class = 'classified' OR EXISTS (SELECT 1 FROM host WHERE chassis IN ('8', '9', '10', '11', '14', '30', '31', '32'))) AND NOT EXISTS (SELECT 1 FROM volume WHERE place = '/')
