-- title.zh: 公开了涉密信息
-- title.en: Classified information was published
-- register: incident
-- use: score
-- requirement: K4
-- basis: item_56
-- owner: secrecy_officer
-- fix.zh: 请立即补救、报告并查处，查处情况填入事件台账。
-- fix.en: Remedy, report and investigate; enter the course in the register.
SELECT i.id AS record, i.person AS person, i.department AS department, substr(i.found_at, 1, 10) AS since, substr(i.found_at, 1, 10) AS until,
       substr(i.found_at, 1, 10) || '发现：' || i.title || '（公开了涉密信息）' AS detail
FROM incident i
WHERE i.kind = 'published' AND i.state <> 'unfounded'
