-- title.zh: 口令太久没换
-- title.en: A password has not been changed for too long
-- class: all
-- severity: 3
-- item: 25
-- requirement: G7
-- facts: account password pw_policy?
-- trap.zh: 域账户和 systemd-homed 账户的口令规定在别处，请人看；时钟错误；0 表示下次登录必须改
-- trap.en: accounts of a domain or of systemd-homed, whose passwords are decided elsewhere, are looked at by hand; a wrong clock; 0 means change at the next login
-- fix.zh: 请更换口令。
-- fix.en: Change the password.
SELECT CASE WHEN p.changed_at > t.now + 86400 THEN 'warn' ELSE 'fail' END AS verdict, CASE a.kind WHEN 'root' THEN '管理员' WHEN 'person' THEN '个人账户（第' || a.nr || '个）' ELSE '系统账户（第' || a.nr || '个）' END || '口令换于' || date(p.changed_at, 'unixepoch') AS zh, a.kind || ' account ' || a.nr || ': password changed on ' || date(p.changed_at, 'unixepoch') AS en
FROM task t, account a JOIN password p ON p.nr = a.nr WHERE p.state = 'set' AND NOT EXISTS (SELECT 1 FROM pw_policy WHERE key = 'token' AND value = 2) AND a.login = 1 AND p.changed_at > 0
  AND (p.changed_at > t.now + 86400 OR p.changed_at < t.now - (CAST(setting('password_days') AS INTEGER) + 1) * 86400)
UNION ALL SELECT 'unknown', CASE a.kind WHEN 'root' THEN '管理员' WHEN 'person' THEN '个人账户（第' || a.nr || '个）' ELSE '系统账户（第' || a.nr || '个）' END || '看不出口令何时更换', a.kind || ' account ' || a.nr || ': when the password was changed cannot be told'
FROM account a JOIN password p ON p.nr = a.nr WHERE p.state = 'set' AND a.login = 1 AND p.changed_at < 0
UNION ALL SELECT 'person', CASE kind WHEN 'domain' THEN '有域账户' ELSE '有 systemd-homed 账户' END || '，口令规定不在本机文件中，请人工查看', CASE kind WHEN 'domain' THEN 'accounts of a domain' ELSE 'accounts of systemd-homed' END || ': their passwords are not in this machine''s files, look by hand' FROM account WHERE kind IN ('domain', 'homed')
