-- title.zh: 口令可以长期不换
-- title.en: Passwords need not be changed
-- class: all
-- severity: 4
-- item: 25
-- requirement: G7
-- facts: account password pw_policy?
-- trap.zh: 域账户和 systemd-homed 账户的口令规定在别处，请人看；用 UKey 登录的；下次登录必须改的
-- trap.en: accounts of a domain or of systemd-homed, whose passwords are decided elsewhere, are looked at by hand; logins by token; accounts that must change at the next login
-- fix.zh: 请用 chage -M 设置口令有效天数。
-- fix.en: Set a maximum with chage -M.
SELECT 'fail' AS verdict, CASE a.kind WHEN 'root' THEN '管理员' WHEN 'person' THEN '个人账户（第' || a.nr || '个）' ELSE '系统账户（第' || a.nr || '个）' END || '口令有效期' || CASE WHEN p.max_days < 0 OR p.max_days >= 9999 THEN '不限' ELSE ' ' || p.max_days || ' 天' END || '，应不超过 ' || setting('password_days') || ' 天' AS zh,
       a.kind || ' account ' || a.nr || ': password valid ' || CASE WHEN p.max_days < 0 OR p.max_days >= 9999 THEN 'for ever' ELSE p.max_days || ' days' END || ', at most ' || setting('password_days') || ' wanted' AS en
FROM account a JOIN password p ON p.nr = a.nr WHERE p.state = 'set' AND NOT EXISTS (SELECT 1 FROM pw_policy WHERE key = 'token' AND value = 2) AND a.login = 1 AND (p.max_days < 0 OR p.max_days > CAST(setting('password_days') AS INTEGER))
UNION ALL SELECT 'person', CASE kind WHEN 'domain' THEN '有域账户' ELSE '有 systemd-homed 账户' END || '，口令规定不在本机文件中，请人工查看', CASE kind WHEN 'domain' THEN 'accounts of a domain' ELSE 'accounts of systemd-homed' END || ': their passwords are not in this machine''s files, look by hand' FROM account WHERE kind IN ('domain', 'homed')
