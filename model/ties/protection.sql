-- title.zh: 责任防护设施
-- title.en: Protection he answers for
-- register: protection
-- order: 34
-- settle: set keeper
-- by: secrecy_officer
SELECT t.id AS record, t.keeper AS person, coalesce(t.installed_on, substr(t.created_at, 1, 10), :today) AS since, coalesce(t.place, '') || ' #' || t.id AS detail
FROM protection t
WHERE t.keeper IS NOT NULL AND t.state IN ('ok', 'faulty') AND (:record IS NULL OR t.keeper = :record)
