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
SELECT CASE WHEN p.name IN ('kmre', 'uengine', 'wine') THEN 'warn' ELSE 'fail' END AS verdict, p.title || CASE WHEN p.installed = 1 THEN ' 已安装' WHEN p.running = 1 OR p.enabled = 1 THEN ' 在运行或开机启动' ELSE ' 的数据还在' END AS zh, p.name || CASE WHEN p.installed = 1 THEN ' is installed' WHEN p.running = 1 OR p.enabled = 1 THEN ' runs or starts at boot' ELSE ': its data is left' END AS en FROM product p WHERE p.kind IN ('vm', 'container') AND (p.installed = 1 OR p.running = 1 OR p.enabled = 1 OR p.used_at IS NOT NULL)
UNION ALL SELECT 'fail', '有 ' || n || ' 个' || CASE kind WHEN 'image' THEN '虚拟机镜像' WHEN 'machine' THEN '虚拟机' ELSE '容器' END, n || ' ' || CASE kind WHEN 'image' THEN 'images of virtual machines' WHEN 'machine' THEN 'virtual machines' ELSE 'containers' END FROM vm
