-- title.zh: 要害部位缺少“三铁一器”
-- title.en: A key part lacks door, bars, safe or alarm
-- register: key_part
-- use: score remind
-- requirement: H2
-- owner: security_section
-- fix.zh: 请补齐防护设施并登记。
-- fix.en: Install what is missing and register it.
SELECT k.id AS record, k.keeper AS person, k.department AS department, coalesce(k.confirmed_on, :from) AS since, NULL AS until, '要害部位' || k.name || '缺少' || v.zh AS detail
FROM key_part k, (SELECT 'iron_door' AS kind, '铁门' AS zh UNION ALL SELECT 'window_bars', '铁窗' UNION ALL SELECT 'safe', '铁柜（保密柜）' UNION ALL SELECT 'alarm', '报警器') v
WHERE k.state = 'confirmed' AND k.kind = 'place'
  AND NOT EXISTS (SELECT 1 FROM protection p WHERE p.key_part = k.id AND p.kind = v.kind AND p.state <> 'removed')
