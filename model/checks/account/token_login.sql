-- title.zh: 机密级以上没有用 UKey 等登录
-- title.en: No token login at level 机密 or above
-- class: classified
-- severity: 3
-- item: 25
-- requirement: G7
-- facts: pw_policy
-- trap.zh: 厂商登录模块认不出
-- trap.en: vendors' login modules are not known here
-- fix.zh: 请确认使用 UKey 或生物特征登录。
-- fix.en: Make sure a token or biometrics is used.
SELECT CASE WHEN EXISTS (SELECT 1 FROM pw_policy WHERE key = 'token') THEN 'pass' WHEN coalesce(t.level, 3) >= 3 THEN 'person' ELSE 'na' END AS verdict,
       CASE WHEN EXISTS (SELECT 1 FROM pw_policy WHERE key = 'token') THEN '登录要用 UKey 等' WHEN coalesce(t.level, 3) >= 3 THEN '没有看到 UKey 等登录，请人工确认' ELSE '秘密级不要求' END AS zh,
       CASE WHEN EXISTS (SELECT 1 FROM pw_policy WHERE key = 'token') THEN 'logins need a token' WHEN coalesce(t.level, 3) >= 3 THEN 'no token module seen: make sure by hand' ELSE 'not wanted at this level' END AS en
FROM task t
