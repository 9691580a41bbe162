-- title.zh: 强制访问控制没有启用
-- title.en: No mandatory access control is in force
-- class: all
-- severity: 2
-- item: 25
-- requirement: G2
-- facts: mac_state
-- trap.zh: 三种机制有一种即可；麒麟的软模式；看不出模式的请人看（getstatus）
-- trap.en: one of the three is enough; Kylin's soft mode; a mode that cannot be told is looked at by hand (getstatus)
-- fix.zh: 请启用 kysec、SELinux 或 AppArmor。
-- fix.en: Enable kysec, SELinux or AppArmor.
SELECT CASE m.how WHEN 2 THEN 'pass' WHEN 1 THEN 'person' ELSE 'warn?' END AS verdict, CASE m.how WHEN 2 THEN '已启用' WHEN 1 THEN '有 kysec，看不出模式，请用 getstatus 查看' ELSE '没有起作用的强制访问控制' END AS zh,
       CASE m.how WHEN 2 THEN 'in force' WHEN 1 THEN 'there is kysec, its mode cannot be told: look by getstatus' ELSE 'none is in force' END AS en
FROM (SELECT coalesce(max(CASE WHEN mode = 'enforcing' OR (kind = 'kysec' AND lower(mode) IN ('normal', 'enabled', 'enable', 'on', '1')) THEN 2
                               WHEN kind = 'kysec' AND lower(mode) NOT IN ('disabled', 'disable', 'off', '0', 'softmode', 'soft', 'permissive') THEN 1 ELSE 0 END), 0) AS how FROM mac_state) m
