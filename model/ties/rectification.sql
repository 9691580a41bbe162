-- title.zh: 未完成的整改
-- title.en: Rectifications owed
-- register: rectification
-- order: 55
-- settle: set owner
-- by: secrecy_officer
SELECT t.id AS record, t.owner AS person, coalesce(t.raised_on, substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' ' || t.detail AS detail, t.level AS level
FROM rectification t
WHERE t.owner IS NOT NULL AND t.state IN ('open', 'done') AND (:record IS NULL OR t.owner = :record)
