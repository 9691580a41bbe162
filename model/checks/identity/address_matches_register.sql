-- title.zh: IP 地址与台账不一致
-- title.en: The address is not the registered one
-- class: unclassified
-- severity: 2
-- item: 24
-- requirement: G1
-- facts: net_addr
-- trap.zh: 自动分配的地址会变；容器、虚拟机网桥的地址不算，本机有一个登记的地址即可
-- trap.en: addresses that DHCP hands out change; bridges of containers do not count: one registered address is enough
-- fix.zh: 请核对地址：是别人的就改回本机的，台账旧了就更正；自动分配的不要在台账登记地址。
-- fix.en: Compare: set the machine's own address again, or correct the register; do not register an address that DHCP hands out.
SELECT CASE WHEN n.listed = 0 THEN 'na' WHEN n.own = 0 THEN 'unknown' WHEN n.same = 0 THEN 'warn' ELSE 'pass' END AS verdict,
       CASE WHEN n.listed = 0 THEN '台账没有登记 IP 地址' WHEN n.own = 0 THEN '本机现在没有地址，不能与台账比对' WHEN n.same = 0 THEN '本机地址与台账不一致' ELSE '本机地址与台账一致' END AS zh,
       CASE WHEN n.listed = 0 THEN 'no address is registered' WHEN n.own = 0 THEN 'the machine has no address now: nothing to compare' WHEN n.same = 0 THEN 'no address of the machine is the registered one' ELSE 'the address is registered' END AS en
FROM (SELECT (SELECT count(*) FROM task_list WHERE kind = 'ip') AS listed, count(*) AS own, coalesce(sum(EXISTS (SELECT 1 FROM task_list l WHERE l.kind = 'ip' AND l.value = a.ip)), 0) AS same
      FROM net_addr a WHERE a.scope IN ('private', 'public')) n
