-- title.zh: 密码电报逾期未退还
-- title.en: A cipher telegram was not returned in time
-- register: document
-- use: remind score
-- requirement: F8
-- basis: telegrams
-- owner: registry_clerk
-- lead_days: 2
-- view: put_off
-- fix.zh: 请由指定人员立即退还机要部门并登记。
-- fix.en: Have the named person return it at once and register that.
SELECT d.id AS record, d.handler AS person, d.department AS department, add_days(x.due_on, 1) AS since, x.done AS until,
       '电报《' || d.title || '》应于' || x.due_on || '退还，' || coalesce(x.done || CASE WHEN x.put_off = 1 THEN '才调整期限' ELSE '才退还' END, '至今未退') AS detail
FROM (SELECT id, return_by AS due_on, returned_on AS done, 0 AS put_off FROM document WHERE return_by < coalesce(returned_on, :today)
      UNION ALL SELECT p.id, p.due_on, p.day, 1 FROM put_off p JOIN document k ON k.id = p.id WHERE p.register = 'document' AND p.due_on <> coalesce(k.return_by, '')) x
JOIN document d ON d.id = x.id
WHERE d.kind = 'telegram' AND d.state <> 'void'   -- without a date: telegram_unassigned
