-- title.zh: 导入涉密系统前没有查杀病毒
-- title.en: Data went into a classified system unchecked for viruses
-- register: data_transfer
-- use: prevent score
-- counts: once
-- requirement: G1 G4
-- basis: practice_transfer
-- owner: equipment_keeper
-- fix.zh: 请立即检查接收的涉密机；今后先在中间机查杀病毒再导入。
-- fix.en: Check the machine that took it at once; next time check it on the transfer machine first.
SELECT t.id AS record, t.done_by AS person, t.department AS department, coalesce(t.done_on, :today) AS since, NULL AS until,
       '“' || t.what || '”于' || coalesce(t.done_on, :today) || '导入' || t.target || '，没有查杀病毒' AS detail
FROM data_transfer t
WHERE (:record IS NULL OR t.id = :record) AND t.state = 'done' AND t.direction = 'in' AND coalesce(t.virus_checked, 0) = 0 AND coalesce(t.done_on, :today) >= :from
