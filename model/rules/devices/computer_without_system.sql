-- title.zh: 计算机接入涉密网络，而没有登记相应密级的涉密信息系统
-- title.en: A machine on the classified network, and no system of its level is registered
-- register: computer
-- use: remind score
-- requirement: G1
-- basis: practice_systems; reg_systems
-- owner: secrecy_officer
-- fix.zh: 请在“涉密信息系统”中登记该系统及其密级（按所处理信息的最高密级）、审查和三员。
-- fix.en: Register the system with its level (the highest it handles), its review and its administrators.
SELECT c.id AS record, c.keeper AS person, c.department AS department, coalesce(c.started_on, :from) AS since, NULL AS until,
       c.name || '接入涉密网络，台账中没有' || level_name(CASE WHEN c.secret_level > 2 THEN c.secret_level ELSE 2 END) || '级以上的在用涉密信息系统' AS detail
FROM computer c
WHERE c.state = 'in_use' AND c.network = 'classified' AND coalesce(c.started_on, :from) <= :today
  AND NOT EXISTS (SELECT 1 FROM classified_system s WHERE s.state = 'in_use' AND s.secret_level >= 2 AND s.secret_level >= c.secret_level)
