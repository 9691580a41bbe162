-- title.zh: 送销没有写明指定销毁机构
-- title.en: No designated institution for a destruction
-- register: destruction
-- use: prevent score
-- counts: once
-- requirement: F10
-- basis: carriers_destroying
-- owner: registry_clerk
-- fix.zh: 请填写指定的销毁机构。
-- fix.en: Enter the designated institution.
SELECT d.id AS record, d.approved_by AS person, d.department AS department, coalesce(d.destroyed_on, d.approved_on, :today) AS since, NULL AS until, '销毁' || coalesce(d.no, '') || '没有写明指定的销毁机构' AS detail
FROM destruction d WHERE (:record IS NULL OR d.id = :record) AND d.state IN ('approved', 'done') AND d.method = 'institution' AND coalesce(d.destroyed_on, d.approved_on, :today) >= :from AND d.institution IS NULL
