-- title.zh: 交接例外已到期仍未清
-- title.en: An exception of a handover has run out
-- register: handover_line
-- use: prevent remind score
-- requirement: D3
-- basis: counting
-- owner: secrecy_officer
-- lead_days: 7
-- fix.zh: 请清结该事项，或由分管领导重新批准例外并写明期限。
-- fix.en: Settle it, or have the leader in charge sign a new exception with an end.
-- turn: exception
SELECT l.id AS record, l.person AS person, p.department AS department, add_days(x.due_on, 1) AS since, x.done AS until,
       coalesce(p.name, '') || '的“' || l.tie_title || '：' || l.detail || '”例外期限' || x.due_on || '已过' || coalesce('，到' || x.done || '才清结', '') AS detail
FROM turn x JOIN handover_line l ON l.id = x.id LEFT JOIN person p ON p.id = l.person
WHERE (:record IS NULL OR l.id = :record) AND x.due_on < coalesce(x.done, :today)
