-- title.zh: 口令复杂度要求不够
-- title.en: Passwords may be too simple
-- class: all
-- severity: 3
-- item: 25
-- requirement: G7
-- facts: pw_policy
-- trap.zh: 负数的 credit 也是要求
-- trap.en: negative credits are demands too
-- fix.zh: 请设置 minclass 或 dcredit、ucredit、lcredit、ocredit 为 -1。
-- fix.en: Set minclass, or the credits to -1.
SELECT CASE WHEN m.v IS NULL AND x.vendor THEN 'person' WHEN coalesce(m.v, 0) < CAST(setting('password_classes') AS INTEGER) THEN 'fail?' ELSE 'pass' END AS verdict, CASE WHEN m.v IS NULL AND x.vendor THEN '口令由厂商模块检查，请人工查看复杂度要求' ELSE '要求 ' || coalesce(m.v, 0) || ' 种字符，应不少于 ' || setting('password_classes') || ' 种' END AS zh,
       CASE WHEN m.v IS NULL AND x.vendor THEN 'a vendor''s module checks passwords: look by hand at what it demands' ELSE coalesce(m.v, 0) || ' kinds of characters demanded, should be ' || setting('password_classes') END AS en
FROM (SELECT max(value) AS v FROM pw_policy WHERE key = 'minclass') m, (SELECT count(*) > 0 AS vendor FROM pw_policy WHERE key = 'vendor') x
