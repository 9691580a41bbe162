-- title.zh: 负责的涉外活动
-- title.en: Foreign contacts he answers for
-- register: foreign_contact
-- order: 58
-- settle: set owner
-- by: secrecy_officer
SELECT t.id AS record, t.owner AS person, coalesce(t.from_on, substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' ' || t.title AS detail
FROM foreign_contact t
WHERE t.owner IS NOT NULL AND t.state IN ('planned', 'approved') AND (:record IS NULL OR t.owner = :record)
