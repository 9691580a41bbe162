-- title.zh: 计算机没有责任人
-- title.en: A computer has no keeper
-- register: computer
-- use: prevent score
-- requirement: G1
-- owner: equipment_keeper
-- fix.zh: 请在计算机台账中指定责任人。
-- fix.en: Name its keeper in the computer register.
SELECT c.id AS record, c.keeper AS person, c.department AS department, coalesce(c.last_check_on, c.started_on, substr(c.created_at, 1, 10), :from) AS since, NULL AS until,
       c.name || '（' || coalesce(c.no, '' || c.id) || '）没有责任人' AS detail
FROM computer c
WHERE (:record IS NULL OR c.id = :record) AND c.state = 'in_use' AND c.keeper IS NULL
