-- title.zh: 涉密计算机没有专用用途
-- title.en: A classified computer has no purpose of its own
-- register: computer
-- use: prevent score
-- requirement: G1
-- owner: equipment_keeper
-- fix.zh: 请在台账中写明专用用途；一般办公和上网另用非涉密机。
-- fix.en: Give it one purpose; ordinary work and the internet are for other machines.
SELECT c.id AS record, c.keeper AS person, c.department AS department, coalesce(c.started_on, :from) AS since, NULL AS until,
       c.name || '是涉密机，用途却登记为' || CASE c.purpose WHEN 'internet' THEN '上网' ELSE '一般办公' END AS detail
FROM computer c
WHERE (:record IS NULL OR c.id = :record) AND c.state = 'in_use' AND c.secret_level >= 2 AND c.purpose IN ('office', 'internet')
