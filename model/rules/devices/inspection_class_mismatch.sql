-- title.zh: 检查时申报的类别与台账不符
-- title.en: Declared class differs from the register
-- register: inspection_report
-- use: remind score
-- requirement: G1
-- basis: endpoint
-- owner: secrecy_officer
-- fix.zh: 请核对该机用途和密级；台账有误的更正台账，申报有误的重新签发任务单检查。
-- fix.en: Look at use and level; correct the register, or issue a new ticket and check again.
-- view: dismissed
WITH k AS (
  SELECT id, name, keeper, department, retired_on, updated_at, CASE WHEN secret_level >= 2 THEN 'classified' WHEN network = 'internet' THEN 'internet' ELSE 'unclassified' END AS class FROM computer
), m AS (
  SELECT r.id, r.computer, r.machine, r.finished_at, r.declared_class, coalesce(r.registered_class, k.class) AS reg
  FROM inspection_report r JOIN k ON k.id = r.computer WHERE r.declared_class <> 'undeclared'
), r AS (
  SELECT m.*, lag(declared_class) OVER (PARTITION BY computer ORDER BY finished_at, id) AS was, lag(reg) OVER (PARTITION BY computer ORDER BY finished_at, id) AS was_reg FROM m
)
SELECT x.record, x.person, x.department, x.since, x.until, x.detail
FROM (SELECT r.id AS record, k.keeper AS person, k.department AS department, substr(r.finished_at, 1, 10) AS since,
             coalesce((SELECT min(substr(n.finished_at, 1, 10)) FROM r n WHERE n.computer = r.computer AND (n.finished_at > r.finished_at OR (n.finished_at = r.finished_at AND n.id > r.id)) AND n.declared_class = n.reg),
                      CASE WHEN k.class = r.declared_class THEN CASE WHEN k.updated_at > r.finished_at THEN substr(k.updated_at, 1, 10) ELSE substr(r.finished_at, 1, 10) END END, k.retired_on) AS until,
             k.name || '申报为' || CASE r.declared_class WHEN 'classified' THEN '涉密' WHEN 'internet' THEN '互联网' ELSE '非涉密' END || '计算机，台账登记为' ||
             CASE r.reg WHEN 'classified' THEN '涉密' WHEN 'internet' THEN '互联网' ELSE '非涉密' END AS detail, r.computer, r.machine
      FROM r JOIN k ON k.id = r.computer
      WHERE r.declared_class <> r.reg AND NOT (coalesce(r.was, r.reg) <> coalesce(r.was_reg, r.reg) AND r.was = r.declared_class AND r.was_reg = r.reg)) x
WHERE NOT EXISTS (SELECT 1 FROM dismissed d WHERE d.check_id = 'class_mismatch' AND d.ends_on >= coalesce(x.until, :today) AND (d.computer = x.computer OR d.machine = x.machine))
