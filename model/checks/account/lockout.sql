-- title.zh: 登录失败不锁定
-- title.en: Failed logins do not lock the account
-- class: all
-- severity: 3
-- item: 25
-- requirement: G7
-- facts: lockout
-- trap.zh: 旧版 pam_tally2 与新版 pam_faillock；厂商登录模块自带锁定
-- trap.en: the older pam_tally2 and the newer pam_faillock; login modules of vendors that lock by themselves
-- fix.zh: 请启用 pam_faillock。
-- fix.en: Enable pam_faillock.
SELECT CASE WHEN m.n = 0 AND m.vendor THEN 'person' WHEN m.n = 0 THEN 'fail?' WHEN m.deny = 0 OR m.deny > CAST(setting('lockout_tries') AS INTEGER) THEN 'fail' ELSE 'pass' END AS verdict,
       CASE WHEN m.n = 0 AND m.vendor THEN '登录由厂商模块验证，请人工查看是否锁定' WHEN m.n = 0 OR m.deny = 0 THEN '没有登录失败锁定' ELSE '失败 ' || m.deny || ' 次锁定，应不超过 ' || setting('lockout_tries') || ' 次' END AS zh,
       CASE WHEN m.n = 0 AND m.vendor THEN 'a vendor''s module checks logins: look by hand whether it locks' WHEN m.n = 0 OR m.deny = 0 THEN 'no lock-out' ELSE 'locks after ' || m.deny || ' tries, at most ' || setting('lockout_tries') || ' wanted' END AS en
FROM (SELECT count(CASE WHEN module <> 'vendor' THEN 1 END) AS n, count(CASE WHEN module = 'vendor' THEN 1 END) > 0 AS vendor, coalesce(max(deny), 0) AS deny FROM lockout) m
