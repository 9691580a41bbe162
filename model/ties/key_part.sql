-- title.zh: 责任要害部位
-- title.en: Key parts he answers for
-- register: key_part
-- order: 33
-- settle: set keeper
-- by: secrecy_officer
SELECT t.id AS record, t.keeper AS person, coalesce(t.confirmed_on, substr(t.created_at, 1, 10), :today) AS since, t.name AS detail
FROM key_part t
WHERE t.keeper IS NOT NULL AND t.state IN ('proposed', 'approved', 'confirmed') AND (:record IS NULL OR t.keeper = :record)
