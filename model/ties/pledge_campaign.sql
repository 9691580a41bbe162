-- title.zh: 在办的责任书签订
-- title.en: Letter campaigns in hand
-- register: pledge_campaign
-- order: 68
-- settle: set leader
-- by: secrecy_officer
SELECT t.id AS record, t.leader AS person, coalesce(substr(t.created_at, 1, 10), :today) AS since, t.title AS detail
FROM pledge_campaign t
WHERE t.leader IS NOT NULL AND t.state IN ('draft', 'started') AND (:record IS NULL OR t.leader = :record)
