-- title.zh: 没有“严禁处理涉密信息”标识
-- title.en: No label forbidding classified work
-- class: unclassified internet
-- severity: 2
-- item: 52
-- requirement: G1
-- facts: answer
-- ask.zh: 是否贴有“严禁处理涉密信息”的标识?
-- ask.en: Is there a label forbidding classified work?
-- trap.zh: 单位统一的其他标识
-- trap.en: another label the office uses
-- fix.zh: 请贴标识。
-- fix.en: Put the label on.
SELECT CASE a.answer WHEN 'yes' THEN 'pass' WHEN 'no' THEN 'fail' WHEN 'na' THEN 'na' ELSE 'person' END AS verdict, CASE a.answer WHEN 'yes' THEN '已贴标识' WHEN 'no' THEN '没有标识' WHEN 'na' THEN '不适用' ELSE '请现场查看：是否贴有严禁处理涉密信息的标识？' END AS zh, CASE a.answer WHEN 'yes' THEN 'labelled' WHEN 'no' THEN 'no label' WHEN 'na' THEN 'not applicable' ELSE 'look on site: is there a label forbidding classified work?' END AS en
FROM (SELECT (SELECT answer FROM answer WHERE id = 'usage_label') AS answer) a
