-- title.zh: 变更解密没有通知持有人
-- title.en: A holder was not told of a change
-- register: change_notice
-- use: remind score
-- requirement: E2
-- basis: reg_notice
-- owner: registry_clerk
-- lead_days: 3
-- fix.zh: 请送达通知并登记日期。
-- fix.en: Deliver the notice and enter the date.
SELECT n.id AS record, n.person AS person, p.department AS department, add_days(n.due_on, 1) AS since, coalesce(n.sent_on, n.read_on) AS until,
       coalesce(p.name, a.name, '') || '应于' || n.due_on || '前收到密级变更或解密通知' AS detail
FROM change_notice n LEFT JOIN person p ON p.id = n.person LEFT JOIN custody_account a ON a.id = n.account
WHERE n.due_on < coalesce(n.sent_on, n.read_on, :today)
