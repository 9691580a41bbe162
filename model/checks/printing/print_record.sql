-- title.zh: 打印不留记录
-- title.en: Printing leaves no record
-- class: classified
-- severity: 2
-- item: 27
-- requirement: G7
-- facts: printer print_log?
-- trap.zh: 没有打印机不适用；CUPS 默认不记页
-- trap.en: not applicable without a printer; CUPS keeps no page log by default
-- fix.zh: 请打开打印记录或安装打印审计。
-- fix.en: Switch the page log on or install print auditing.
SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM printer) THEN 'na' WHEN EXISTS (SELECT 1 FROM print_log WHERE kind = 'page_log' AND n > 0) THEN 'pass' ELSE 'warn' END AS verdict, CASE WHEN NOT EXISTS (SELECT 1 FROM printer) THEN '没有打印机' WHEN EXISTS (SELECT 1 FROM print_log WHERE kind = 'page_log' AND n > 0) THEN '有打印记录' ELSE '有打印机但没有打印记录' END AS zh,
       CASE WHEN NOT EXISTS (SELECT 1 FROM printer) THEN 'no printer' WHEN EXISTS (SELECT 1 FROM print_log WHERE kind = 'page_log' AND n > 0) THEN 'a record is kept' ELSE 'a printer but no record' END AS en
