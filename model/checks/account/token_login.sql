-- title.zh: 机密级以上没有用 UKey 等登录
-- title.en: No token login at level 机密 or above
-- class: classified
-- severity: 3
-- item: 25
-- requirement: G7
-- facts: pw_policy
-- trap.zh: 厂商登录模块认不出；装了模块但不用它也能登录
-- trap.en: vendors' login modules are not known here; a module that is there, and logins go without it
-- fix.zh: 请确认使用 UKey 或生物特征登录。
-- fix.en: Make sure a token or biometrics is used.
SELECT CASE WHEN m.v = 2 THEN 'pass' WHEN coalesce(t.level, 3) >= 3 THEN 'person' ELSE 'na' END AS verdict,
       CASE WHEN m.v = 2 THEN '登录要用 UKey 等' WHEN coalesce(t.level, 3) < 3 THEN '秘密级不要求' WHEN m.v = 1 THEN '有 UKey 等登录，不用它也能登录，请人工确认' ELSE '没有看到 UKey 等登录，请人工确认' END AS zh,
       CASE WHEN m.v = 2 THEN 'logins need a token' WHEN coalesce(t.level, 3) < 3 THEN 'not wanted at this level' WHEN m.v = 1 THEN 'there is a token module, logins go without it too: make sure by hand' ELSE 'no token module seen: make sure by hand' END AS en
FROM task t, (SELECT max(value) AS v FROM pw_policy WHERE key = 'token') m
