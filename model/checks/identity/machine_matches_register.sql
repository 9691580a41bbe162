-- title.zh: 机器与台账不是同一台
-- title.en: The machine is not the one in the register
-- class: all
-- severity: 4
-- item: 24
-- requirement: G1
-- facts: board
-- trap.zh: 主板更换、虚拟机、主板没有写入序列号
-- trap.en: a changed mainboard, a virtual machine, a board without a serial number
-- fix.zh: 请核对台账中的出厂序列号；维修换过主板的补登维修记录并更正台账。
-- fix.en: Compare the serial number in the register; after a repair with a new board enter the repair and correct the register.
SELECT CASE WHEN t.ticket IS NULL OR t.serial IS NULL THEN 'person' WHEN b.serial IS NULL THEN 'person' WHEN b.serial = t.serial THEN 'pass' ELSE 'fail' END AS verdict,
       CASE WHEN t.ticket IS NULL OR t.serial IS NULL THEN '没有任务单或台账没有序列号，请人工核对机身编号' WHEN b.serial IS NULL THEN '本机没有可用的序列号，请人工核对机身编号'
            WHEN b.serial = t.serial THEN '序列号与台账一致' ELSE '序列号与台账 ' || coalesce(t.asset_no, '') || ' 不一致' END AS zh,
       CASE WHEN t.ticket IS NULL OR t.serial IS NULL THEN 'no ticket, or no serial number in the register: compare the label by hand' WHEN b.serial IS NULL THEN 'this machine has no usable serial number: compare the label by hand'
            WHEN b.serial = t.serial THEN 'the serial number is the registered one' ELSE 'the serial number is not that of register line ' || coalesce(t.asset_no, '') END AS en
FROM task t, board b
