-- title.zh: 在密级不够的计算机上起草存储涉密文件
-- title.en: A classified paper drafted or stored on a computer not cleared for it
-- register: document
-- use: prevent score
-- counts: once
-- view: computer_grade
-- requirement: G1
-- basis: item_54
-- owner: secrecy_officer
-- fix.zh: 请改用密级相符的涉密计算机，并按违规处理已存入的内容。
-- fix.en: Use a computer of that level, and handle what was stored as a violation.
SELECT d.id AS record, d.drafter AS person, d.department AS department, coalesce(d.made_on, d.registered_on) AS since, NULL AS until,
       '《' || d.title || '》（' || level_name(d.level) || '）起草存储于' || level_name(coalesce(g.level, c.secret_level)) || '计算机' || coalesce(c.no || ' ', '') || c.name AS detail
FROM document d JOIN computer c ON c.id = d.computer
LEFT JOIN computer_grade g ON g.computer = c.id AND coalesce(d.made_on, d.registered_on) >= g.from_on AND coalesce(d.made_on, d.registered_on) < g.until_on   -- what it was then
WHERE (:record IS NULL OR d.id = :record) AND d.level >= 2 AND d.state <> 'void' AND coalesce(g.level, c.secret_level) < d.level AND coalesce(d.made_on, d.registered_on) >= :from
