-- title.zh: 没有“严禁处理涉密信息”标识
-- title.en: No label forbidding classified work
-- class: unclassified internet
-- severity: 2
-- item: 52
-- requirement: G1
-- facts: answer
-- trap.zh: 单位统一的其他标识
-- trap.en: another label the office uses
-- fix.zh: 请贴标识。
-- fix.en: Put the label on.
SELECT CASE a.answer WHEN 'yes' THEN 'pass' WHEN 'no' THEN 'fail' ELSE 'person' END AS verdict, CASE a.answer WHEN 'yes' THEN '已贴标识' WHEN 'no' THEN '没有标识' ELSE '请现场查看：是否贴有严禁处理涉密信息的标识？' END AS zh, CASE a.answer WHEN 'yes' THEN 'labelled' WHEN 'no' THEN 'no label' ELSE 'look on site: is there a label forbidding classified work?' END AS en
FROM (SELECT (SELECT answer FROM answer WHERE id = 'usage_label') AS answer) a
