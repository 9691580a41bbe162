-- title.zh: 待其本人办理的事项
-- title.en: Steps that wait for him by name
-- register: 
-- order: 50
-- settle: hand
-- by: secrecy_officer
SELECT r.record AS record, r.person AS person, r.made_on AS since, r.register AS register, '待其本人办理，' || r.due_on || '到期' AS detail
FROM reg_due r WHERE r.person IS NOT NULL AND (:record IS NULL OR r.person = :record)
