-- title.zh: 有保密法列举的其他违法行为
-- title.en: Another act listed in the law
-- register: incident
-- use: score
-- requirement: K4
-- basis: item_57
-- owner: secrecy_officer
-- fix.zh: 请立即补救、报告并查处，查处情况填入事件台账。
-- fix.en: Remedy, report and investigate; enter the course in the register.
SELECT i.id AS record, i.person AS person, i.department AS department, substr(i.found_at, 1, 10) AS since, substr(i.found_at, 1, 10) AS until,
       substr(i.found_at, 1, 10) || '发现：' || i.title || '（有保密法列举的其他违法行为）' AS detail
FROM incident i
WHERE i.kind = 'violation' AND i.state <> 'unfounded'
