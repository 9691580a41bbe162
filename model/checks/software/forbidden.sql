-- title.zh: 装有禁用软件
-- title.en: Forbidden software is installed
-- class: all
-- severity: 3
-- item: 25
-- requirement: G7
-- facts: package product
-- trap.zh: 同名的函数库
-- trap.en: libraries of the same name
-- fix.zh: 请卸载。
-- fix.en: Remove it.
SELECT 'fail' AS verdict, '禁用软件 ' || l.value AS zh, 'forbidden software ' || l.value AS en FROM task_list l
WHERE l.kind = 'forbidden' AND (EXISTS (SELECT 1 FROM package p WHERE p.name = l.value) OR EXISTS (SELECT 1 FROM product p WHERE p.name = l.value AND (p.installed = 1 OR p.running = 1 OR p.enabled = 1)))
