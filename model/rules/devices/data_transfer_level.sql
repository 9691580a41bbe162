-- title.zh: 涉密信息导入导出到低密级系统
-- title.en: Data went to where its level may not be
-- register: data_transfer
-- use: prevent score
-- counts: once
-- requirement: G1 G4
-- basis: practice_transfer; reg_systems
-- owner: equipment_keeper
-- fix.zh: 请立即清除并报告保密干部；涉密信息只送到不低于其密级的系统、计算机。
-- fix.en: Remove it at once and tell the secrecy officer; data goes only to systems of its level or above.
SELECT t.id AS record, t.applicant AS person, t.department AS department, coalesce(t.done_on, t.approved_on, :today) AS since, NULL AS until,
       level_name(t.secret_level) || '级信息“' || t.what || '”' || CASE t.direction WHEN 'in' THEN '导入' ELSE '导出到' END || level_name(t.target_level) || '级的' || t.target AS detail
FROM data_transfer t
WHERE (:record IS NULL OR t.id = :record) AND t.state IN ('approved', 'done') AND t.secret_level >= 2 AND t.target_level < t.secret_level AND coalesce(t.done_on, t.approved_on, :today) >= :from
