-- title.zh: 清查差异没有按时处理
-- title.en: A difference of a stocktake was not decided
-- register: stocktake_difference
-- use: remind score
-- requirement: F11
-- basis: setting stocktake_difference_days
-- owner: secrecy_officer
-- lead_days: 2
-- fix.zh: 请核实并批准更正，或说明原因。
-- fix.en: Check it and approve the correction, or explain it.
SELECT x.id AS record, x.counted_by AS person, NULL AS department, add_days(substr(x.created_at, 1, 10), CAST(setting('stocktake_difference_days') AS INTEGER) + 1) AS since, x.decided_on AS until,
       '清查差异没有处理：' || coalesce(x.detail, '') AS detail
FROM stocktake_difference x
WHERE x.state IN ('open', 'corrected', 'explained') AND add_days(substr(x.created_at, 1, 10), CAST(setting('stocktake_difference_days') AS INTEGER)) < coalesce(x.decided_on, :today)
