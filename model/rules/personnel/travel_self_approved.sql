-- title.zh: 因私出国（境）由本人审批
-- title.en: Private travel abroad approved by the traveller
-- register: travel
-- use: prevent score
-- counts: once
-- requirement: D3
-- owner: leader_in_charge
-- fix.zh: 由其他领导审批。
-- fix.en: Have another leader approve it.
SELECT t.id AS record, t.person AS person, t.department AS department, coalesce(t.approved_on, t.leave_on) AS since,
       p.name || '前往' || t.destination || '的申请由本人审批' AS detail
FROM travel t JOIN person p ON p.id = t.person
WHERE (:record IS NULL OR t.id = :record) AND coalesce(t.approved_on, t.leave_on) >= :from AND t.approved_by = t.person
