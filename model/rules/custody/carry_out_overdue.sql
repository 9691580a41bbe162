-- title.zh: 携带外出的载体没有按时归还
-- title.en: What was carried out did not come back in time
-- register: carry_out
-- use: remind score
-- requirement: F10
-- basis: carriers_outside
-- owner: registry_clerk
-- lead_days: 1
-- fix.zh: 请携带人归还并清点。
-- fix.en: Have the carrier return and count it.
SELECT o.id AS record, o.carrier AS person, o.department AS department, add_days(o.return_by, 1) AS since, o.returned_on AS until, '携带外出' || coalesce(o.no, '') || '应于' || o.return_by || '前归还' AS detail
FROM carry_out o WHERE o.state IN ('out', 'returned') AND o.return_by < coalesce(o.returned_on, :today)
