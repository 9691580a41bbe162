-- title.zh: 销毁没有两人监销
-- title.en: A destruction without two supervisors
-- register: destruction
-- use: prevent score
-- counts: once
-- requirement: F10
-- basis: carriers_destroying
-- owner: registry_clerk
-- fix.zh: 销毁须两人以上监销并共同签字。
-- fix.en: Two persons supervise and sign.
SELECT d.id AS record, coalesce(d.supervisor1, d.approved_by) AS person, d.department AS department, d.destroyed_on AS since, NULL AS until,
       '销毁' || coalesce(d.no, '') || '没有两名在职人员监销' AS detail
FROM destruction d
WHERE (:record IS NULL OR d.id = :record) AND d.state = 'done' AND d.destroyed_on >= :from AND (d.supervisor1 IS NULL OR d.supervisor2 IS NULL OR d.supervisor1 = d.supervisor2 OR EXISTS (SELECT 1 FROM person p WHERE p.id IN (d.supervisor1, d.supervisor2) AND p.left_on < d.destroyed_on))   -- who had left the office by then
