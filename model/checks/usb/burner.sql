-- title.zh: 有刻录光驱
-- title.en: A disc burner is built in
-- class: classified
-- severity: 3
-- item: 26
-- requirement: G4
-- facts: burner
-- trap.zh: 只读光驱
-- trap.en: read-only drives
-- fix.zh: 请确认刻录有审批登记；不需要的拆除或停用。
-- fix.en: Make sure burning is approved and registered; else remove it.
SELECT 'person' AS verdict, '刻录光驱 ' || coalesce(model, name) || '，请核对刻录登记' AS zh, 'burner ' || coalesce(model, name) || ': compare with the burning register' AS en FROM burner WHERE writes = 1
UNION ALL SELECT 'unknown', '看不出光驱 ' || coalesce(model, name) || ' 能否刻录', 'whether the drive ' || coalesce(model, name) || ' writes cannot be told' FROM burner WHERE writes IS NULL
