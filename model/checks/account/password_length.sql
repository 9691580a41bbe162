-- title.zh: 口令长度要求不够
-- title.en: The shortest password allowed is too short
-- class: all
-- severity: 4
-- item: 25
-- requirement: G7
-- facts: pw_policy
-- trap.zh: 多个模块时以起作用的为准；厂商模块
-- trap.en: of several modules the one in force counts; vendors' modules
-- fix.zh: 请在 /etc/security/pwquality.conf 中设置 minlen。
-- fix.en: Set minlen in /etc/security/pwquality.conf.
SELECT CASE WHEN m.v IS NULL AND x.vendor THEN 'person' WHEN m.v IS NULL THEN 'fail?' WHEN m.v < CAST(setting('password_min') AS INTEGER) THEN 'fail' ELSE 'pass' END AS verdict,
       CASE WHEN m.v IS NULL AND x.vendor THEN '口令由厂商模块检查，请人工查看' WHEN m.v IS NULL THEN '没有口令长度要求' ELSE '最短 ' || m.v || ' 位' END || '，应不少于 ' || setting('password_min') || ' 位' AS zh,
       CASE WHEN m.v IS NULL AND x.vendor THEN 'a vendor''s module checks passwords: look by hand' WHEN m.v IS NULL THEN 'no shortest length is set' ELSE 'shortest is ' || m.v END || ', should be at least ' || setting('password_min') AS en
FROM (SELECT max(value) AS v FROM pw_policy WHERE key = 'minlen') m, (SELECT count(*) > 0 AS vendor FROM pw_policy WHERE key = 'vendor') x
