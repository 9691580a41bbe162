-- title.zh: 批准留用到期没有交回
-- title.en: An exception to a recall is over
-- register: recall_exception
-- use: remind score
-- requirement: F7
-- owner: registry_clerk
-- lead_days: 14
-- fix.zh: 请交回并登记。
-- fix.en: Return it and note it.
SELECT e.id AS record, 'custody_item:' || i.id AS names, e.holder AS person, NULL AS department, add_days(e.until_on, 1) AS since, NULL AS until, '“' || i.name || '”批准留用到' || e.until_on || '，没有交回' AS detail
FROM recall_exception e JOIN custody_item i ON i.id = e.item JOIN custody_account a ON a.id = i.account
WHERE e.state = 'approved' AND e.until_on < :today AND i.state = 'live' AND a.kind IN ('person', 'unit_outside')
