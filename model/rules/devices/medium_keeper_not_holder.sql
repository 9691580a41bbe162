-- title.zh: 介质台账责任人与保管账持有人不一致
-- title.en: Keeper and holder of a medium differ
-- register: medium
-- use: score remind
-- requirement: G4
-- basis: books
-- owner: equipment_keeper
-- fix.zh: 请核对实物，更正台账或补登移动。
-- fix.en: See who has it; correct the register or post the movement.
SELECT m.id AS record, m.keeper AS person, m.department AS department, substr(coalesce(i.since_at, m.issued_on, :from), 1, 10) AS since, NULL AS until,
       m.name || '台账责任人是' || coalesce(p.name, '空') || '，保管账上在' || h.name || '手里' AS detail
FROM medium m JOIN custody_item i ON i.medium = m.id AND i.state = 'live' JOIN person h ON h.id = i.holder LEFT JOIN person p ON p.id = m.keeper
WHERE m.state = 'in_use' AND (m.keeper IS NULL OR m.keeper <> i.holder)
