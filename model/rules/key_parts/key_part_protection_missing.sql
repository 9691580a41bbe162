-- title.zh: 要害部位缺少“三铁一器”
-- title.en: A key part lacks door, bars, safe or alarm
-- register: key_part
-- use: score remind
-- requirement: H2
-- owner: security_section
-- fix.zh: 请补齐防护设施并登记。
-- fix.en: Install what is missing and register it.
-- view: part_gap
SELECT k.id AS record, k.keeper AS person, k.department AS department, g.since AS since, g.until AS until,
       '要害部位' || k.name || '缺少' || g.zh || CASE WHEN g.until IS NULL THEN '' ELSE '，到' || g.until || '才补齐' END AS detail
FROM part_gap g JOIN key_part k ON k.id = g.key_part
WHERE g.kind IN ('iron_door', 'window_bars', 'safe', 'alarm')
