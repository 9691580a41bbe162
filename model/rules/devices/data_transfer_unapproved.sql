-- title.zh: 信息导入导出没有批准
-- title.en: Data was moved between classes without approval
-- register: data_transfer
-- use: prevent score
-- counts: once
-- requirement: G1 G4
-- basis: practice_transfer
-- owner: equipment_keeper
-- fix.zh: 请查明原因并报告保密干部；今后先批准后导入导出。
-- fix.en: Find out why and tell the secrecy officer; next time it is approved first.
SELECT t.id AS record, t.applicant AS person, t.department AS department, coalesce(t.done_on, :today) AS since, NULL AS until,
       CASE t.direction WHEN 'in' THEN '导入“' ELSE '导出“' END || t.what || '”' || CASE WHEN t.approved_by IS NULL THEN '没有批准' WHEN t.approved_by = t.applicant THEN '由申请人自己批准' ELSE '于' || t.done_on || '办理，到' || t.approved_on || '才批准' END AS detail
FROM data_transfer t
WHERE (:record IS NULL OR t.id = :record) AND t.state = 'done' AND coalesce(t.done_on, :today) >= :from
  AND (t.approved_by IS NULL OR t.approved_by = t.applicant OR (:record IS NULL AND t.approved_on > t.done_on))   -- what happened before is entered as it was
