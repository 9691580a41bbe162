-- title.zh: 远程登录服务
-- title.en: The SSH server
-- class: all
-- severity: 4
-- item: 29
-- requirement: G7
-- facts: ssh
-- trap.zh: Match 段只对部分人有效；默认不许 root 用口令
-- trap.en: Match blocks hold for some only; root by password is off by default
-- fix.zh: 涉密计算机请停用 ssh 服务；其他计算机请禁止 root 登录和空口令。
-- fix.en: Stop ssh on classified machines; elsewhere forbid root and empty passwords.
SELECT CASE WHEN t.class = 'classified' THEN 'fail' ELSE 'warn' END AS verdict, '远程登录服务（ssh）已启用' AS zh, 'the SSH server is enabled' AS en
FROM task t WHERE EXISTS (SELECT 1 FROM ssh WHERE key = 'enabled' AND value = 'yes')
UNION ALL SELECT CASE WHEN key LIKE '% (Match)' THEN 'warn' ELSE 'fail' END, key || ' ' || value, key || ' ' || value FROM ssh
WHERE EXISTS (SELECT 1 FROM ssh WHERE key = 'enabled' AND value = 'yes') AND key IN ('PermitRootLogin', 'PermitEmptyPasswords', 'PermitRootLogin (Match)', 'PermitEmptyPasswords (Match)') AND lower(value) = 'yes'
