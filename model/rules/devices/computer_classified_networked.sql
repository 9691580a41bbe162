-- title.zh: 涉密计算机连接网络
-- title.en: A classified computer is on a network
-- register: computer
-- use: prevent score
-- requirement: G1
-- owner: equipment_keeper
-- fix.zh: 请改正后在计算机台账更新。
-- fix.en: Put it right and update the register.
SELECT c.id AS record, c.keeper AS person, c.department AS department, coalesce(c.last_check_on, c.started_on, :from) AS since, NULL AS until,
       c.name || '（' || coalesce(c.no, c.id) || '）是涉密机，却登记为联网' AS detail
FROM computer c
WHERE (:record IS NULL OR c.id = :record) AND c.state = 'in_use' AND c.secret_level >= 2 AND c.network IN ('internet', 'intranet')
