-- title.zh: 涉密计算机连接网络
-- title.en: A classified computer is on a network
-- register: computer
-- use: prevent score
-- requirement: G1
-- owner: equipment_keeper
-- fix.zh: 请立即断开网络、查清是否有过连接，改正后在计算机台账更新；连过互联网的按泄密事件报告。
-- fix.en: Disconnect it at once, find out whether it was ever connected, then update the register; a connection to the internet is reported as an incident.
-- view: computer_out
SELECT c.id AS record, c.keeper AS person, c.department AS department, coalesce(c.last_check_on, c.started_on, :from) AS since, CASE WHEN o.day <= :today THEN o.day END AS until,
       c.name || '（' || coalesce(c.no, '' || c.id) || '）是涉密机，却登记为联网' AS detail
FROM computer c LEFT JOIN computer_out o ON o.computer = c.id
WHERE (:record IS NULL OR c.id = :record) AND (c.state = 'in_use' OR o.day >= coalesce(c.last_check_on, c.started_on, :from)) AND c.secret_level >= 2 AND c.network IN ('internet', 'intranet')
