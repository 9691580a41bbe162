-- title.zh: 机箱封签破损或没有封签
-- title.en: The seal on the case is broken or missing
-- class: classified
-- severity: 4
-- item: 28
-- requirement: G1
-- facts: answer
-- ask.zh: 机箱封签是否完好（单位不用封签的答不适用）?
-- ask.en: Is the seal on the case whole (not applicable where none is used)?
-- trap.zh: 经批准维修后还没有补贴
-- trap.en: opened for an approved repair and not sealed again yet
-- fix.zh: 请核对维修记录，查明谁打开过机箱，补贴封签。
-- fix.en: Look at the maintenance records, find out who opened it, seal it again.
SELECT CASE a.answer WHEN 'yes' THEN 'pass' WHEN 'no' THEN 'fail' WHEN 'na' THEN 'na' ELSE 'person' END AS verdict, CASE a.answer WHEN 'yes' THEN '封签完好' WHEN 'no' THEN '封签破损或没有' WHEN 'na' THEN '不适用' ELSE '请现场查看：机箱封签是否完好（单位不用封签的答不适用）？' END AS zh,
       CASE a.answer WHEN 'yes' THEN 'the seal is whole' WHEN 'no' THEN 'the seal is broken or missing' WHEN 'na' THEN 'not applicable' ELSE 'look on site: Is the seal on the case whole (not applicable where none is used)?' END AS en
FROM (SELECT (SELECT answer FROM answer WHERE id = 'case_seal') AS answer) a
