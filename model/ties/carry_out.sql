-- title.zh: 未办结的外出携带
-- title.en: Carrying out not closed
-- register: carry_out
-- order: 13
-- settle: hand
-- by: registry_clerk
SELECT t.id AS record, p.id AS person, coalesce(substr(t.created_at, 1, 10), :today) AS since,
       coalesce(t.no, '') || ' 往' || coalesce(t.destination, '') || CASE WHEN t.carrier = p.id THEN '，由其携带' ELSE '，由其同行' END AS detail, t.level AS level
FROM carry_out t JOIN person p ON p.id = t.carrier OR p.id = t.companion
WHERE t.state IN ('draft', 'approved', 'out') AND (:record IS NULL OR p.id = :record)
