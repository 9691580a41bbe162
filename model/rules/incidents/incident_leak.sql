-- title.zh: 发生泄密事件
-- title.en: A leak happened
-- register: incident
-- use: score
-- requirement: K4
-- basis: item_58
-- owner: secrecy_officer
-- fix.zh: 请立即补救、报告并查处，查处情况填入事件台账。
-- fix.en: Remedy, report and investigate; enter the course in the register.
SELECT i.id AS record, i.person AS person, i.department AS department, substr(i.found_at, 1, 10) AS since, substr(i.found_at, 1, 10) AS until,
       substr(i.found_at, 1, 10) || '发现：' || i.title || '（发生泄密事件）' AS detail
FROM incident i
WHERE i.kind IN ('leak', 'grave_leak') AND i.state <> 'unfounded'
