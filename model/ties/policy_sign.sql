-- title.zh: 未阅签的制度
-- title.en: Rules of the house not signed
-- register: policy_sign
-- order: 64
-- settle: hand
-- by: secrecy_officer
SELECT t.id AS record, t.person AS person, coalesce(t.asked_on, substr(t.created_at, 1, 10), :today) AS since, coalesce((SELECT p.title FROM policy p WHERE p.id = t.policy), '') || ' 未阅签' AS detail
FROM policy_sign t
WHERE t.person IS NOT NULL AND t.state IN ('pending') AND (:record IS NULL OR t.person = :record)
