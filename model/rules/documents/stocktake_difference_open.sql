-- title.zh: 清查账物不符没有处理
-- title.en: A difference of a stocktake was not followed up
-- register: stocktake
-- use: score remind
-- counts: once
-- requirement: F11
-- basis: carriers_keeping
-- owner: registry_clerk
-- fix.zh: 请查明差异并登记事件，或更正账目。
-- fix.en: Find the cause and register an incident or a correcting entry.
SELECT s.id AS record, s.counted_by AS person, s.department AS department, s.done_on AS since, NULL AS until,
       substr(s.month, 1, 4) || '年' || ltrim(substr(s.month, 6, 2), '0') || '月清查：账上' || s.book_count || '件，实有' || s.found_count || '件，没有登记事件' AS detail
FROM stocktake s
WHERE s.state = 'done' AND s.book_count <> s.found_count AND s.incident IS NULL AND s.done_on >= :from
  AND NOT EXISTS (SELECT 1 FROM stocktake_difference x WHERE x.stocktake = s.id AND x.state IN ('corrected', 'explained'))
