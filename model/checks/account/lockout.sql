-- title.zh: 登录失败不锁定
-- title.en: Failed logins do not lock the account
-- class: all
-- severity: 3
-- item: 25
-- requirement: G7
-- facts: lockout
-- trap.zh: 旧版 pam_tally2 与新版 pam_faillock
-- trap.en: the older pam_tally2 and the newer pam_faillock
-- fix.zh: 请启用 pam_faillock。
-- fix.en: Enable pam_faillock.
SELECT CASE WHEN m.n = 0 THEN 'fail?' WHEN m.deny = 0 OR m.deny > CAST(setting('lockout_tries') AS INTEGER) THEN 'fail' ELSE 'pass' END AS verdict, CASE WHEN m.n = 0 OR m.deny = 0 THEN '没有登录失败锁定' ELSE '失败 ' || m.deny || ' 次锁定，应不超过 ' || setting('lockout_tries') || ' 次' END AS zh,
       CASE WHEN m.n = 0 OR m.deny = 0 THEN 'no lock-out' ELSE 'locks after ' || m.deny || ' tries, at most ' || setting('lockout_tries') || ' wanted' END AS en
FROM (SELECT count(*) AS n, coalesce(max(deny), 0) AS deny FROM lockout) m
