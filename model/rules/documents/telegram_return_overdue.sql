-- title.zh: 密码电报逾期未退还
-- title.en: A cipher telegram was not returned in time
-- register: document
-- use: remind score
-- requirement: F8
-- basis: telegrams
-- owner: registry_clerk
-- lead_days: 2
-- fix.zh: 请由指定人员立即退还机要部门并登记。
-- fix.en: Have the named person return it at once and register that.
SELECT d.id AS record, d.handler AS person, d.department AS department, add_days(d.return_by, 1) AS since, d.returned_on AS until,
       '电报《' || d.title || '》应于' || d.return_by || '退还，' || coalesce(d.returned_on || '才退还', '至今未退') AS detail
FROM document d
WHERE d.kind = 'telegram' AND d.state <> 'void' AND d.return_by < coalesce(d.returned_on, :today)   -- without a date: telegram_unassigned
