-- title.zh: 检查程序不是本单位准备的
-- title.en: A report was made by a program that is not this office's
-- register: inspection_report
-- use: remind
-- requirement: G1
-- basis: endpoint
-- owner: secrecy_officer
-- fix.zh: 请核对检查光盘；确是本单位的另一版本，用 shenzhi inspect kit --program 登记，再检查一次。
-- fix.en: Look at the disc; if it is another build of this office, note it with shenzhi inspect kit --program, and check again.
SELECT r.id AS record, c.keeper AS person, r.department AS department, substr(r.finished_at, 1, 10) AS since,
       (SELECT min(substr(n.finished_at, 1, 10)) FROM inspection_report n WHERE n.machine = r.machine AND n.program_known = 1 AND (n.finished_at > r.finished_at OR (n.finished_at = r.finished_at AND n.id > r.id))) AS until,
       coalesce(c.name, r.hostname, '') || '的检查报告由另一个检查程序' || coalesce(r.program_version, '') || '生成' AS detail
FROM inspection_report r LEFT JOIN computer c ON c.id = r.computer
WHERE r.program_known = 0
