-- title.zh: 清查没有他人监督
-- title.en: A stocktake had no second person
-- register: stocktake
-- use: prevent score
-- counts: once
-- requirement: F11
-- basis: carriers_keeping
-- owner: registry_clerk
-- fix.zh: 请由清查人以外的人监督并签字。
-- fix.en: Have somebody other than the counter witness it.
SELECT s.id AS record, s.counted_by AS person, s.department AS department, s.done_on AS since, NULL AS until,
       substr(s.month, 1, 4) || '年' || ltrim(substr(s.month, 6, 2), '0') || '月清查没有清查人以外的监督人' AS detail
FROM stocktake s
WHERE (:record IS NULL OR s.id = :record) AND s.state = 'done' AND s.done_on >= :from
  AND (s.witness IS NULL OR s.witness = s.counted_by)
