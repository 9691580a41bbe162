-- title.zh: 有与非涉密机共用的设备
-- title.en: Shares hardware with an unclassified machine
-- class: classified
-- severity: 4
-- item: 25
-- requirement: G1
-- facts: answer
-- ask.zh: 是否与非涉密机共用切换器、键鼠、打印机、音箱?
-- ask.en: Is a switch, keyboard, mouse, printer or speaker shared with an unclassified machine?
-- trap.zh: 只共用电源插座
-- trap.en: sharing only a power socket
-- fix.zh: 不得与非涉密机共用显示器切换器、键鼠、打印机、音箱。
-- fix.en: No shared KVM switch, keyboard, mouse, printer or speakers.
SELECT CASE a.answer WHEN 'no' THEN 'pass' WHEN 'yes' THEN 'fail' WHEN 'na' THEN 'na' ELSE 'person' END AS verdict, CASE a.answer WHEN 'no' THEN '没有共用设备' WHEN 'yes' THEN '有共用设备' WHEN 'na' THEN '不适用' ELSE '请现场查看：是否与非涉密机共用切换器、键鼠、打印机？' END AS zh, CASE a.answer WHEN 'no' THEN 'nothing is shared' WHEN 'yes' THEN 'hardware is shared' WHEN 'na' THEN 'not applicable' ELSE 'look on site: is a switch, keyboard, mouse or printer shared with an unclassified machine?' END AS en
FROM (SELECT (SELECT answer FROM answer WHERE id = 'other_hardware') AS answer) a
