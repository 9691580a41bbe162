-- title.zh: 误报排除没有指向任何问题
-- title.en: A dismissal that dismisses nothing
-- register: inspection_dismissal
-- use: prevent
-- requirement: G1
-- basis: endpoint
-- owner: equipment_keeper
-- fix.zh: 请选计算机（台账外的机器选它的一份检查报告），检查项照抄终端检查问题台账；服务器比对出的填 cross_use、stranger、twin、class_mismatch、missing、other_machine、transfer_use。
-- fix.en: Name the computer (or, for a machine in no register, one of its reports), and the check as the finding has it, or cross_use, stranger, twin, class_mismatch, missing, other_machine.
SELECT d.id AS record, d.asked_by AS person, d.department AS department, coalesce(substr(d.created_at, 1, 10), :today) AS since, NULL AS until,
       CASE WHEN d.computer IS NULL AND d.report IS NULL THEN '没有指明是哪台机器' WHEN d.ends_on < :today THEN '有效期已过' ELSE '该机没有发现问题“' || coalesce(d.check_id, '') || '”' END AS detail
FROM inspection_dismissal d
WHERE (:record IS NULL OR d.id = :record) AND d.state = 'asked'
  AND ((d.computer IS NULL AND d.report IS NULL) OR d.ends_on < :today
       OR (d.check_id NOT IN ('cross_use', 'medium_level', 'stranger', 'twin', 'class_mismatch', 'missing', 'other_machine', 'transfer_use')
           AND NOT EXISTS (SELECT 1 FROM inspection_result r WHERE r.check_id = d.check_id AND (r.computer = d.computer OR r.machine = (SELECT x.machine FROM inspection_report x WHERE x.id = d.report)))))
