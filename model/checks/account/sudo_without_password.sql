-- title.zh: 不用口令就能取得管理员权限
-- title.en: Root's rights without a password
-- class: all
-- severity: 3
-- item: 25
-- requirement: G7
-- facts: sudo_rule
-- trap.zh: 只允许个别命令的规则
-- trap.en: rules for single commands
-- fix.zh: 请删除所列文件中的免口令规则：sudo 的 NOPASSWD 和 !authenticate，doas 的 nopass，polkit 中对任何操作或 pkexec 的 YES，PAM 中的 trust 或 pam_permit。
-- fix.en: Remove the rule from the file named: NOPASSWD and !authenticate of sudo, nopass of doas, YES of polkit for anything or pkexec, trust or pam_permit in PAM.
SELECT CASE everything WHEN 1 THEN 'fail' ELSE 'warn' END AS verdict, source || ' 有免口令规则' || CASE everything WHEN 1 THEN '（任意命令）' ELSE '（个别命令）' END AS zh, 'a rule without password in ' || source || CASE everything WHEN 1 THEN ' (any command)' ELSE ' (single commands)' END AS en
FROM sudo_rule WHERE nopasswd = 1 AND who <> 'root'
