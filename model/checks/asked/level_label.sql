-- title.zh: 机身没有密级标识
-- title.en: The machine bears no level label
-- class: classified
-- severity: 2
-- item: 24
-- requirement: G1
-- facts: answer
-- ask.zh: 机身是否贴有密级标识?
-- ask.en: Does the machine bear a level label?
-- trap.zh: 标识贴在不易看见处
-- trap.en: a label that is hard to see
-- fix.zh: 请贴密级标识。
-- fix.en: Put the label on.
SELECT CASE a.answer WHEN 'yes' THEN 'pass' WHEN 'no' THEN 'fail' WHEN 'na' THEN 'na' ELSE 'person' END AS verdict, CASE a.answer WHEN 'yes' THEN '已贴标识' WHEN 'no' THEN '没有标识' WHEN 'na' THEN '不适用' ELSE '请现场查看：机身是否贴有密级标识？' END AS zh, CASE a.answer WHEN 'yes' THEN 'labelled' WHEN 'no' THEN 'no label' WHEN 'na' THEN 'not applicable' ELSE 'look on site: is the machine labelled?' END AS en
FROM (SELECT (SELECT answer FROM answer WHERE id = 'level_label') AS answer) a
