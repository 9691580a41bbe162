-- title.zh: 整改逾期
-- title.en: A rectification is overdue
-- register: rectification
-- use: remind score
-- requirement: K3
-- owner: secrecy_officer
-- lead_days: 5
-- turn: term
-- fix.zh: 请整改并上传证明；确需延期的，请在到期前由保密员调整期限并说明理由。
-- fix.en: Put it right and attach proof, or have the officer change the date with a reason before it has passed.
SELECT r.id AS record, r.owner AS person, r.department AS department, add_days(x.due_on, 1) AS since, x.done AS until,
       '整改“' || r.detail || '”应于' || x.due_on || '前完成，' || coalesce(x.done || CASE WHEN x.put_off THEN '才调整期限' ELSE '才完成' END, '至今未完成') AS detail
FROM (SELECT k.id, t.due_on, coalesce(t.done, CASE WHEN k.state <> 'open' THEN k.done_on END) AS done, t.done IS NOT NULL AS put_off
      FROM turn t JOIN rectification k ON k.id = t.id WHERE k.state <> 'void') x
JOIN rectification r ON r.id = x.id
WHERE x.due_on < coalesce(x.done, :today)
