-- title.zh: 发件回执逾期未收回
-- title.en: A dispatch receipt did not come back in time
-- register: receipt
-- use: remind score
-- requirement: F2
-- basis: carriers_receiving; own
-- owner: registry_clerk
-- lead_days: 2
-- fix.zh: 请向收件单位催收回执。
-- fix.en: Ask the receiver for the signed receipt.
SELECT r.id AS record, r.sent_by AS person, NULL AS department, add_days(r.due_on, 1) AS since, r.back_on AS until,
       '回执' || coalesce(r.no, '') || '（' || coalesce(a.name, '') || '，' || coalesce(r.pieces, 0) || '件）应于' || r.due_on || '收回，' || coalesce(r.back_on || '才收回', '至今未回') AS detail
FROM receipt r LEFT JOIN custody_account a ON a.id = r.to_account
WHERE r.due_on < coalesce(r.back_on, :today)
