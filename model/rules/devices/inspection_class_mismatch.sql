-- title.zh: 检查时申报的类别与台账不符
-- title.en: Declared class differs from the register
-- register: inspection_report
-- use: remind score
-- requirement: G1
-- basis: endpoint
-- owner: secrecy_officer
-- fix.zh: 请核对该机用途和密级；台账有误的更正台账，申报有误的重新签发任务单检查。
-- fix.en: Look at use and level; correct the register, or issue a new ticket and check again.
SELECT r.id AS record, c.keeper AS person, c.department AS department, substr(r.finished_at, 1, 10) AS since, NULL AS until,
       c.name || '申报为' || CASE r.declared_class WHEN 'classified' THEN '涉密' WHEN 'internet' THEN '互联网' ELSE '非涉密' END || '计算机，台账登记为' ||
       CASE WHEN c.secret_level >= 2 THEN '涉密' WHEN c.network = 'internet' THEN '互联网' ELSE '非涉密' END AS detail
FROM inspection_report r JOIN computer c ON c.id = r.computer
WHERE r.state = 'current' AND r.declared_class <> 'undeclared' AND c.state <> 'retired'
  AND r.declared_class <> CASE WHEN c.secret_level >= 2 THEN 'classified' WHEN c.network = 'internet' THEN 'internet' ELSE 'unclassified' END
  AND NOT EXISTS (SELECT 1 FROM inspection_dismissal d WHERE d.computer = r.computer AND d.check_id = 'class_mismatch' AND d.state = 'approved' AND d.ends_on >= :today)
