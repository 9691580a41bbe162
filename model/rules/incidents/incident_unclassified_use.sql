-- title.zh: 用非涉密设备处理国家秘密
-- title.en: State secrets on an unclassified device
-- register: incident
-- use: score
-- requirement: K4
-- basis: item_54
-- owner: secrecy_officer
-- fix.zh: 请立即补救、报告并查处，查处情况填入事件台账。
-- fix.en: Remedy, report and investigate; enter the course in the register.
SELECT i.id AS record, i.person AS person, i.department AS department, substr(i.found_at, 1, 10) AS since, substr(i.found_at, 1, 10) AS until,
       substr(i.found_at, 1, 10) || '发现：' || i.title || '（用非涉密设备处理国家秘密）' AS detail
FROM incident i
WHERE i.kind = 'unclassified_use' AND i.state <> 'unfounded'
