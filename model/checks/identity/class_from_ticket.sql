-- title.zh: 机器类别没有任务单证明
-- title.en: The class of the machine is not proved by a ticket
-- class: all
-- severity: 3
-- item: 24
-- requirement: G1
-- facts: host
-- trap.zh: 现场人员按命令行给出类别是允许的，但不能作为证据
-- trap.en: giving the class by hand is allowed but is no evidence
-- fix.zh: 请用单位签发的任务单重新检查（--ticket）。
-- fix.en: Check again with the office's ticket (--ticket).
SELECT CASE WHEN t.class_from = 'ticket' THEN 'pass' ELSE 'person' END AS verdict,
       CASE WHEN t.class_from = 'ticket' THEN '类别来自任务单' ELSE '类别由操作人给出，请与台账核对' END AS zh,
       CASE WHEN t.class_from = 'ticket' THEN 'the class comes from the ticket' ELSE 'the class was given by the operator: compare it with the register' END AS en
FROM task t
