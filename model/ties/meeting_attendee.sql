-- title.zh: 待参加的涉密会议
-- title.en: Meetings he is on the list of
-- register: meeting_attendee
-- order: 80
-- settle: hand
-- by: secrecy_officer
SELECT t.id AS record, t.person AS person, coalesce(substr(t.created_at, 1, 10), :today) AS since, coalesce(m.no, '') || ' 列入参会名单' AS detail
FROM meeting_attendee t JOIN meeting m ON m.id = t.meeting
WHERE t.person IS NOT NULL AND t.state IN ('listed', 'approved') AND m.state IN ('draft', 'checked', 'approved') AND (:record IS NULL OR t.person = :record)
