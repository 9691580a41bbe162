-- title.zh: 有空口令账户
-- title.en: An account without a password
-- class: all
-- severity: 5
-- item: 25
-- requirement: G7
-- facts: account password
-- trap.zh: 域账户和 systemd-homed 账户的口令规定在别处，请人看；锁定的账户（! 或 *）
-- trap.en: accounts of a domain or of systemd-homed, whose passwords are decided elsewhere, are looked at by hand; locked accounts (! or *)
-- fix.zh: 请为该账户设置口令或停用。
-- fix.en: Set a password or lock the account.
SELECT 'fail' AS verdict, CASE a.kind WHEN 'root' THEN '管理员账户' WHEN 'person' THEN '个人账户（第' || a.nr || '个）' ELSE '系统账户（第' || a.nr || '个）' END || '没有口令' AS zh, a.kind || ' account ' || a.nr || ' has no password' AS en
FROM account a JOIN password p ON p.nr = a.nr WHERE p.state = 'empty' AND a.login = 1
UNION ALL SELECT 'person', CASE kind WHEN 'domain' THEN '有域账户' ELSE '有 systemd-homed 账户' END || '，口令规定不在本机文件中，请人工查看', CASE kind WHEN 'domain' THEN 'accounts of a domain' ELSE 'accounts of systemd-homed' END || ': their passwords are not in this machine''s files, look by hand' FROM account WHERE kind IN ('domain', 'homed')
