-- title.zh: 涉密会议没有参会人员名单
-- title.en: A classified meeting has no list of attendees
-- register: meeting
-- use: prevent score
-- counts: once
-- requirement: I1
-- owner: secrecy_officer
-- fix.zh: 请列出参会人员名单，一并报批。
-- fix.en: List who attends and have the list approved.
SELECT m.id AS record, m.organizer AS person, m.department AS department, coalesce(m.approved_on, m.held_on) AS since, NULL AS until,
       '会议《' || m.title || '》没有参会人员名单' AS detail
FROM meeting m
WHERE (:record IS NULL OR m.id = :record) AND m.level >= 1 AND m.state IN ('approved', 'held', 'closed') AND m.held_on >= :from
  AND m.attendees IS NULL AND coalesce(m.attendee_text, '') = '' AND NOT EXISTS (SELECT 1 FROM meeting_attendee a WHERE a.meeting = m.id AND a.state <> 'removed')
