-- title.zh: 装有虚拟机或容器
-- title.en: Virtual machines or containers
-- class: classified
-- severity: 3
-- item: 24
-- requirement: G1
-- facts: product vm
-- trap.zh: 系统自带的安卓环境
-- trap.en: the Android environment of the system
-- fix.zh: 请卸载；确需使用的经批准后登记。
-- fix.en: Remove them; if needed, have them approved and registered.
SELECT CASE WHEN p.name IN ('kmre', 'uengine', 'wine') THEN 'warn' ELSE 'fail' END AS verdict, p.title || CASE WHEN p.installed = 1 THEN ' 已安装' ELSE ' 在运行或开机启动' END AS zh, p.name || CASE WHEN p.installed = 1 THEN ' is installed' ELSE ' runs or starts at boot' END AS en FROM product p WHERE p.kind IN ('vm', 'container') AND (p.installed = 1 OR p.running = 1 OR p.enabled = 1)
UNION ALL SELECT 'fail', '有 ' || n || ' 个' || CASE kind WHEN 'image' THEN '虚拟机镜像' ELSE '容器' END, n || ' ' || CASE kind WHEN 'image' THEN 'images of virtual machines' ELSE 'containers' END FROM vm
