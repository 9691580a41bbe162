-- title.zh: 有空口令账户
-- title.en: An account without a password
-- class: all
-- severity: 5
-- item: 25
-- requirement: G7
-- facts: account password
-- trap.zh: 锁定的账户（! 或 *）
-- trap.en: locked accounts (! or *)
-- fix.zh: 请为该账户设置口令或停用。
-- fix.en: Set a password or lock the account.
SELECT 'fail' AS verdict, CASE a.kind WHEN 'root' THEN '管理员账户' WHEN 'person' THEN '个人账户（第' || a.nr || '个）' ELSE '系统账户（第' || a.nr || '个）' END || '没有口令' AS zh, a.kind || ' account ' || a.nr || ' has no password' AS en
FROM account a JOIN password p ON p.nr = a.nr WHERE p.state = 'empty' AND a.login = 1
