-- title.zh: 涉密文件资料没有标密级、保密期限
-- title.en: Classified files without level and period
-- class: classified
-- severity: 1
-- item: 24
-- requirement: G1
-- facts: answer
-- ask.zh: 抽看本机存放的涉密文件，首页是否标有密级和保密期限（没有存放涉密文件的答不适用）?
-- ask.en: Look at some of the classified files kept here: do their first pages show level and period (not applicable where none are kept)?
-- trap.zh: 电子表格、图纸标在属性或水印里
-- trap.en: spreadsheets and drawings that carry the mark as a property or watermark
-- fix.zh: 请按定密结果补标；需要清点时可用 shenzhi-check scan 列出已标密的文件。
-- fix.en: Mark them as decided; shenzhi-check scan lists the marked files where a count is wanted.
SELECT CASE a.answer WHEN 'yes' THEN 'pass' WHEN 'no' THEN 'fail' WHEN 'na' THEN 'na' ELSE 'person' END AS verdict, CASE a.answer WHEN 'yes' THEN '抽看的文件都已标密' WHEN 'no' THEN '有涉密文件没有标密' WHEN 'na' THEN '没有存放涉密文件' ELSE '请现场查看：抽看的涉密文件是否标有密级和保密期限？' END AS zh,
       CASE a.answer WHEN 'yes' THEN 'those looked at are marked' WHEN 'no' THEN 'a classified file is not marked' WHEN 'na' THEN 'no classified files are kept' ELSE 'look on site: do the classified files show level and period?' END AS en
FROM (SELECT (SELECT answer FROM answer WHERE id = 'marking_seen') AS answer) a
