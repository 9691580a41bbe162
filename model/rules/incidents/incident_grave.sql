-- title.zh: 严重泄密案件移送司法机关
-- title.en: A grave leak was handed to the judiciary
-- register: incident
-- use: score
-- requirement: K4
-- basis: item_59
-- owner: secrecy_officer
-- fix.zh: 请按查处程序办理并报告。
-- fix.en: Proceed by the rules of investigation and report.
SELECT i.id AS record, i.person AS person, i.department AS department, i.to_justice_on AS since, i.to_justice_on AS until,
       '“' || i.title || '”于' || i.to_justice_on || '移送司法机关' AS detail
FROM incident i
WHERE i.kind = 'grave_leak' AND i.to_justice_on IS NOT NULL AND i.state <> 'unfounded'
