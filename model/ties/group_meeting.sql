-- title.zh: 待其主持的保密会议
-- title.en: Group meetings he is to chair
-- register: group_meeting
-- order: 79
-- settle: set chair
-- by: secrecy_officer
SELECT t.id AS record, t.chair AS person, coalesce(substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' ' || t.title AS detail
FROM group_meeting t
WHERE t.chair IS NOT NULL AND t.state IN ('planned') AND (:record IS NULL OR t.chair = :record)
