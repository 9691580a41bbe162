-- title.zh: 非涉密计算机存有标密文件
-- title.en: Files with a classification mark on an unclassified computer
-- class: unclassified internet
-- severity: 5
-- item: 52
-- requirement: G1
-- facts: file_mark
-- trap.zh: 法规、教材、样表；普通词语
-- trap.en: laws, textbooks, templates; ordinary words
-- fix.zh: 请立即断网封存并报告保密办，由专人核实。
-- fix.en: Disconnect, leave everything as it is, report; a named person verifies.
SELECT CASE kind WHEN 'marked' THEN 'fail' ELSE 'person' END AS verdict, '发现 ' || n || ' 个' || CASE kind WHEN 'marked' THEN '带密级标志的文件' ELSE '疑似涉密文件' END || coalesce('（' || mark || '）', '') AS zh, n || ' ' || CASE kind WHEN 'marked' THEN 'files with a classification mark' ELSE 'files that may be classified' END || coalesce(' (' || mark || ')', '') AS en
FROM file_mark WHERE kind IN ('marked', 'likely') AND n > 0
