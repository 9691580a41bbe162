-- title.zh: 网卡与台账不一致
-- title.en: A network card is not in the register
-- class: all
-- severity: 2
-- item: 24
-- requirement: G1
-- facts: net_if
-- trap.zh: 随机 MAC、扩展坞、虚拟网卡
-- trap.en: random addresses, docks, virtual interfaces
-- fix.zh: 请核对网卡，更正台账的 MAC 地址。
-- fix.en: Compare the card and correct the register.
SELECT 'warn' AS verdict, '网卡 ' || i.name || ' 不在台账中' AS zh, 'network card ' || i.name || ' is not in the register' AS en
FROM net_if i WHERE i.physical = 1 AND i.mac IS NOT NULL AND i.mac_random = 0 AND i.bus IS NOT 'usb'
  AND EXISTS (SELECT 1 FROM task_list WHERE kind = 'mac') AND NOT EXISTS (SELECT 1 FROM task_list WHERE kind = 'mac' AND value = i.mac)
