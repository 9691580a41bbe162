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
SELECT l.id AS record, l.person AS person, p.department AS department, add_days(l.exception_until, 1) AS since, NULL AS until,
       coalesce(p.name, '') || '的“' || l.tie_title || '：' || l.detail || '”例外期限' || l.exception_until || '已过' AS detail
FROM handover_line l LEFT JOIN person p ON p.id = l.person
WHERE (:record IS NULL OR l.id = :record) AND l.state = 'excepted' AND l.exception_until < :today
