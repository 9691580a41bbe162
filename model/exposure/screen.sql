-- title.zh: 在系统中查看、打印、导出
-- title.en: opened, printed or exported in the program
-- role: screen
-- register: document
-- order: 80
SELECT e.record AS record, e.person AS person, CASE e.register WHEN 'document' THEN e.record END AS document, CASE e.register WHEN 'copy' THEN e.record END AS copy,
       e.at AS since, e.at AS until, CASE e.action WHEN 'print' THEN '打印登记卡' WHEN 'export' THEN '导出' WHEN 'file' THEN '打开附件' ELSE '查看登记' END AS detail
FROM json_each(:documents) j JOIN event e ON e.register = 'document' AND e.record = j.value
WHERE e.action IN ('print', 'export', 'file', 'read') AND e.person > 0 AND e.at BETWEEN :from AND :to
  AND EXISTS (SELECT 1 FROM document d WHERE d.id = e.record AND coalesce(d.files, '[]') <> '[]')
