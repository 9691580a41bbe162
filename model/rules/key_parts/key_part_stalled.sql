-- title.zh: 要害部门部位久未审批确认
-- title.en: A proposed key part is neither approved nor confirmed
-- register: key_part
-- use: remind score
-- requirement: H1
-- basis: setting key_part_confirm_days
-- owner: secrecy_officer
-- fix.zh: 请报分管领导审批，并报同级保密行政管理部门确认。
-- fix.en: Have it approved and confirmed.
SELECT k.id AS record, k.keeper AS person, k.department AS department, add_days(substr(k.created_at, 1, 10), CAST(setting('key_part_confirm_days') AS INTEGER) + 1) AS since,
       CASE WHEN k.state IN ('confirmed', 'revoked') THEN k.confirmed_on END AS until,
       '“' || k.name || '”于' || substr(k.created_at, 1, 10) || '提出，' || CASE k.state WHEN 'proposed' THEN '还没有审批' WHEN 'approved' THEN '还没有确认' ELSE '迟至' || k.confirmed_on || '才确认' END AS detail
FROM key_part k
WHERE add_days(substr(k.created_at, 1, 10), CAST(setting('key_part_confirm_days') AS INTEGER)) < CASE WHEN k.state IN ('proposed', 'approved') THEN :today ELSE k.confirmed_on END
