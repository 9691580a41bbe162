-- title.zh: 没有责任人
-- title.en: No keeper is named
-- class: all
-- severity: 3
-- item: 24
-- requirement: G1
-- facts: host
-- trap.zh: 不经任务单检查时看不到台账；责任人自己做的个人自查是允许的，只提示须有第二人
-- trap.en: without a ticket the register cannot be seen; a keeper may check his own machine (the persons' self-check), it only wants a second person
-- fix.zh: 请在计算机台账中填写责任人。
-- fix.en: Enter the keeper in the register of computers.
SELECT CASE WHEN t.ticket IS NULL THEN 'person' WHEN t.keeper IS NULL THEN 'fail' WHEN t.operator = t.keeper THEN 'warn' ELSE 'pass' END AS verdict,
       CASE WHEN t.ticket IS NULL THEN '没有任务单，请人工核对责任人' WHEN t.keeper IS NULL THEN '台账 ' || coalesce(t.asset_no, '') || ' 没有责任人' WHEN t.operator = t.keeper THEN '检查人就是责任人本人，请由第二人复核' ELSE '责任人已登记' END AS zh,
       CASE WHEN t.ticket IS NULL THEN 'no ticket: ask who keeps this machine' WHEN t.keeper IS NULL THEN 'register line ' || coalesce(t.asset_no, '') || ' names no keeper' WHEN t.operator = t.keeper THEN 'the keeper checked his own machine: a second person must look' ELSE 'a keeper is registered' END AS en
FROM task t
