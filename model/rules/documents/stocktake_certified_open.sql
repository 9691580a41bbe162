-- title.zh: 有差异未处理就办结了清查
-- title.en: A stocktake ended with open differences
-- register: stocktake
-- use: prevent score
-- counts: once
-- requirement: F11
-- owner: registry_clerk
-- fix.zh: 请先逐件处理清查差异。
-- fix.en: Decide each difference first.
SELECT s.id AS record, s.counted_by AS person, s.department AS department, coalesce(s.done_on, :today) AS since, NULL AS until,
       '清查' || coalesce(s.no, '') || '还有' || (SELECT count(*) FROM stocktake_difference x WHERE x.stocktake = s.id AND x.state = 'open') || '件差异没有处理' AS detail
FROM stocktake s
WHERE (:record IS NULL OR s.id = :record) AND s.state = 'done' AND coalesce(s.done_on, :today) >= :from AND EXISTS (SELECT 1 FROM stocktake_difference x WHERE x.stocktake = s.id AND x.state = 'open')
