-- title.zh: 送销没有两人押运
-- title.en: A destruction sent out without two escorts
-- register: destruction
-- use: prevent score
-- counts: once
-- requirement: F10
-- basis: carriers_destroying
-- owner: registry_clerk
-- fix.zh: 送销毁机构须两人以上押运：请登记两名押运人。
-- fix.en: Two persons escort what goes to the institution: enter both.
SELECT d.id AS record, coalesce(d.escort1, d.supervisor1, d.approved_by) AS person, d.department AS department, d.destroyed_on AS since, NULL AS until,
       '销毁' || coalesce(d.no, '') || '送销没有两名在职人员押运' AS detail
FROM destruction d
WHERE (:record IS NULL OR d.id = :record) AND d.state = 'done' AND d.method = 'institution' AND d.destroyed_on >= :from AND (d.escort1 IS NULL OR d.escort2 IS NULL OR d.escort1 = d.escort2 OR EXISTS (SELECT 1 FROM person p WHERE p.id IN (d.escort1, d.escort2) AND p.left_on < d.destroyed_on))
