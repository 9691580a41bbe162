-- title.zh: 知悉的密码
-- title.en: Combinations he knows
-- register: custody_account
-- order: 31
-- settle: drop combination_holders
-- by: secrecy_officer
-- sets: code_due_on=$today
SELECT a.id AS record, p.id AS person, coalesce(a.changed_code_on, :today) AS since, a.name || '的密码' AS detail
FROM custody_account a CROSS JOIN json_each(coalesce(a.combination_holders, '[]')) j JOIN person p ON p.id = j.value
WHERE a.state = 'open' AND (:record IS NULL OR p.id = :record)
