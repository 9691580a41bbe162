-- title.zh: 应清退文件逾期未退
-- title.en: A paper to be sent back is overdue
-- register: document
-- use: remind score
-- requirement: F7
-- basis: carriers_keeping
-- owner: registry_clerk
-- lead_days: 15
-- fix.zh: 请清点后退回制发机关，并填写退回日期。
-- fix.en: Count it, send it back and enter the date.
SELECT d.id AS record, d.handler AS person, d.department AS department, add_days(d.return_by, 1) AS since, d.returned_on AS until,
       '《' || d.title || '》应于' || d.return_by || '前退回，' || coalesce(d.returned_on || '才退回', '至今未退') AS detail
FROM document d
WHERE d.kind <> 'telegram' AND d.return_by < coalesce(d.returned_on, :today) AND d.state <> 'void'
