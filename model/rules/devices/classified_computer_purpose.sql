-- title.zh: 涉密计算机没有专用用途
-- title.en: A classified computer has no purpose of its own
-- register: computer
-- use: prevent score
-- requirement: G1
-- owner: equipment_keeper
-- fix.zh: 请在台账中写明专用用途；一般办公和上网另用非涉密机。
-- fix.en: Give it one purpose; ordinary work and the internet are for other machines.
-- view: computer_out
SELECT c.id AS record, c.keeper AS person, c.department AS department, coalesce(c.started_on, :from) AS since, CASE WHEN o.day <= :today THEN o.day END AS until,
       c.name || '是涉密机，用途却登记为' || CASE c.purpose WHEN 'internet' THEN '上网' ELSE '一般办公' END AS detail
FROM computer c LEFT JOIN computer_out o ON o.computer = c.id
WHERE (:record IS NULL OR c.id = :record) AND (c.state = 'in_use' OR o.day >= coalesce(c.started_on, :from)) AND c.secret_level >= 2 AND c.purpose IN ('office', 'internet')
