-- title.zh: 保管的保密柜
-- title.en: Safes he keeps
-- register: custody_account
-- order: 30
-- settle: set keeper
-- by: secrecy_officer
-- sets: code_due_on=$today
SELECT t.id AS record, t.keeper AS person, coalesce(t.changed_code_on, substr(t.created_at, 1, 10), :today) AS since, t.name || coalesce('(' || t.place || ')', '') AS detail
FROM custody_account t
WHERE t.keeper IS NOT NULL AND t.state IN ('open') AND (:record IS NULL OR t.keeper = :record)
