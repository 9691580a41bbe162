-- title.zh: 未交回的草稿
-- title.en: Drafts not handed in
-- register: draft
-- order: 12
-- settle: set drafter
-- by: registry_clerk
SELECT t.id AS record, t.drafter AS person, coalesce(t.made_on, substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' ' || t.title AS detail, t.level AS level
FROM draft t
WHERE t.drafter IS NOT NULL AND t.state IN ('open', 'finished') AND (:record IS NULL OR t.drafter = :record)
