-- title.zh: 在办的涉密会议
-- title.en: Meetings in hand
-- register: meeting
-- order: 54
-- settle: set organizer
-- by: secrecy_officer
SELECT t.id AS record, t.organizer AS person, coalesce(t.held_on, substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' ' || t.title AS detail, t.level AS level
FROM meeting t
WHERE t.organizer IS NOT NULL AND t.state IN ('draft', 'checked', 'approved', 'held') AND (:record IS NULL OR t.organizer = :record)
