-- title.zh: 整改逾期
-- title.en: A rectification is overdue
-- register: rectification
-- use: remind score
-- requirement: K3
-- owner: secrecy_officer
-- lead_days: 5
-- fix.zh: 请整改并上传证明。
-- fix.en: Put it right and attach proof.
SELECT r.id AS record, r.owner AS person, r.department AS department, add_days(r.due_on, 1) AS since, r.done_on AS until,
       '整改“' || r.detail || '”应于' || r.due_on || '前完成，' || coalesce(r.done_on || '才完成', '至今未完成') AS detail
FROM rectification r
WHERE r.state IN ('open', 'done', 'closed') AND r.due_on < coalesce(r.done_on, :today)
