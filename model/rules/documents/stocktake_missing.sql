-- title.zh: 没有按月清查文件
-- title.en: The monthly document check is missing
-- register: unit
-- use: remind score
-- requirement: F11
-- owner: registry_clerk
-- lead_days: 7
-- fix.zh: 请在清查台账中办理该月的文件清查。
-- fix.en: Do the check of that month in the stocktake register.
WITH RECURSIVE m(first) AS (   -- the month before as well: its ten days end in this period
  SELECT add_months(substr(:from, 1, 7) || '-01', -1) UNION ALL SELECT add_months(first, 1) FROM m WHERE add_months(first, 1) <= :to)
SELECT u.id AS record, NULL AS person, NULL AS department, add_days(add_months(m.first, 1), 10) AS since,
       (SELECT min(s.done_on) FROM stocktake s WHERE s.state = 'done' AND s.month = substr(m.first, 1, 7) AND s.kind IN ('documents', 'both')) AS until,
       substr(m.first, 1, 4) || '年' || ltrim(substr(m.first, 6, 2), '0') || '月没有按月清查文件（应于次月10日前）' AS detail
FROM unit u, m
WHERE add_days(add_months(m.first, 1), 9) < :today
  AND EXISTS (SELECT 1 FROM custody_item i WHERE i.level >= 2 AND i.opened_on < add_months(m.first, 1))   -- nothing to count before the first paper
  AND NOT EXISTS (SELECT 1 FROM stocktake s WHERE s.state = 'done' AND s.month = substr(m.first, 1, 7) AND s.kind IN ('documents', 'both')
                  AND s.done_on < add_days(add_months(m.first, 1), 10))
