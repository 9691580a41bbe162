-- title.zh: 未办结的批示和承办
-- title.en: Instructions not done
-- register: instruction
-- order: 42
-- settle: hand
-- by: registry_clerk
SELECT t.id AS record, p.id AS person, coalesce(t.submitted_on, substr(t.created_at, 1, 10), :today) AS since,
       coalesce(t.no, '') || ' ' || CASE WHEN t.leader = p.id AND t.state = 'with_leader' THEN '待其批示' ELSE '由其承办' END AS detail, t.level AS level
FROM instruction t JOIN person p ON p.id = t.leader OR p.id = t.executor
WHERE (:record IS NULL OR p.id = :record)
  AND ((p.id = t.leader AND t.state = 'with_leader') OR (p.id = t.executor AND t.state IN ('executing', 'reported')))
