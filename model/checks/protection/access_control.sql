-- title.zh: 强制访问控制没有启用
-- title.en: No mandatory access control is in force
-- class: all
-- severity: 2
-- item: 25
-- requirement: G2
-- facts: mac_state
-- trap.zh: 三种机制有一种即可；麒麟的软模式
-- trap.en: one of the three is enough; Kylin's soft mode
-- fix.zh: 请启用 kysec、SELinux 或 AppArmor。
-- fix.en: Enable kysec, SELinux or AppArmor.
SELECT CASE WHEN EXISTS (SELECT 1 FROM mac_state WHERE mode = 'enforcing' OR (kind = 'kysec' AND mode NOT IN ('disabled', 'softmode', '0'))) THEN 'pass' ELSE 'warn?' END AS verdict,
       CASE WHEN EXISTS (SELECT 1 FROM mac_state WHERE mode = 'enforcing' OR (kind = 'kysec' AND mode NOT IN ('disabled', 'softmode', '0'))) THEN '已启用' ELSE '没有起作用的强制访问控制' END AS zh,
       CASE WHEN EXISTS (SELECT 1 FROM mac_state WHERE mode = 'enforcing' OR (kind = 'kysec' AND mode NOT IN ('disabled', 'softmode', '0'))) THEN 'in force' ELSE 'none is in force' END AS en
