-- title.zh: 闲置的接口没有封堵
-- title.en: Unused ports are open
-- class: classified
-- severity: 3
-- item: 26
-- requirement: G1
-- facts: answer
-- ask.zh: 闲置的USB、网络等接口是否已封堵（以软件管控的答不适用）?
-- ask.en: Are unused USB and network ports blocked (not applicable where software controls them)?
-- trap.zh: 用软件管控而不封堵的
-- trap.en: ports that software controls instead
-- fix.zh: 请封堵不用的USB、网络、串口等接口。
-- fix.en: Block the USB, network and serial ports that are not used.
SELECT CASE a.answer WHEN 'yes' THEN 'pass' WHEN 'no' THEN 'fail' WHEN 'na' THEN 'na' ELSE 'person' END AS verdict, CASE a.answer WHEN 'yes' THEN '已封堵' WHEN 'no' THEN '没有封堵' WHEN 'na' THEN '不适用' ELSE '请现场查看：闲置的USB、网络等接口是否已封堵（以软件管控的答不适用）？' END AS zh,
       CASE a.answer WHEN 'yes' THEN 'blocked' WHEN 'no' THEN 'not blocked' WHEN 'na' THEN 'not applicable' ELSE 'look on site: Are unused USB and network ports blocked (not applicable where software controls them)?' END AS en
FROM (SELECT (SELECT answer FROM answer WHERE id = 'ports_sealed') AS answer) a
