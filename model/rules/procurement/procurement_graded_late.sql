-- title.zh: 涉密采购项目先签合同后定密
-- title.en: A classified procurement was contracted before its level was decided
-- register: procurement
-- use: score
-- requirement: G6
-- basis: practice_procurement
-- owner: secrecy_officer
-- fix.zh: 签合同前先按程序确定项目密级。
-- fix.en: Decide the level of the project before the contract.
SELECT p.id AS record, p.owner AS person, p.department AS department, p.contract_on AS since, p.level_on AS until,
       '项目《' || p.title || '》' || p.contract_on || '签合同，' || p.level_on || '才确定密级' AS detail
FROM procurement p
WHERE p.state IN ('running', 'closed') AND p.secret_level >= 1 AND p.contract_on < p.level_on
