-- title.zh: 应清退文件逾期未退
-- title.en: A paper to be sent back is overdue
-- register: document
-- use: remind score
-- requirement: F7
-- basis: carriers_keeping
-- owner: registry_clerk
-- lead_days: 15
-- view: put_off
-- fix.zh: 请清点后退回制发机关，并填写退回日期。
-- fix.en: Count it, send it back and enter the date.
SELECT d.id AS record, d.handler AS person, d.department AS department, add_days(x.due_on, 1) AS since, x.done AS until,
       '《' || d.title || '》应于' || x.due_on || '前退回，' || coalesce(x.done || CASE WHEN x.put_off = 1 THEN '才调整期限' ELSE '才退回' END, '至今未退') AS detail
FROM (SELECT id, return_by AS due_on, returned_on AS done, 0 AS put_off FROM document WHERE return_by < coalesce(returned_on, :today)
      UNION ALL SELECT p.id, p.due_on, p.day, 1 FROM put_off p JOIN document k ON k.id = p.id WHERE p.register = 'document' AND p.due_on <> coalesce(k.return_by, '')) x
JOIN document d ON d.id = x.id
WHERE d.kind <> 'telegram' AND d.state <> 'void'
