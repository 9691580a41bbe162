-- title.zh: 会议
-- title.en: in a meeting
-- role: meeting
-- register: meeting
-- order: 50
SELECT DISTINCT t.id AS record, p.id AS person, m.item AS item, coalesce(t.held_on, '') AS since, coalesce(t.ended_on, t.held_on) AS until, coalesce(t.no, '') || ' ' || t.title AS detail
FROM json_each(:items) j JOIN movement m ON m.item = j.value JOIN meeting t ON t.id = m.meeting
JOIN person p ON p.id IN (SELECT a.person FROM meeting_attendee a WHERE a.meeting = t.id AND a.state = 'signed' AND a.person IS NOT NULL)
  OR (NOT EXISTS (SELECT 1 FROM meeting_attendee a WHERE a.meeting = t.id AND a.state = 'signed') AND p.id IN (SELECT value FROM json_each(coalesce(t.attendees, '[]'))))
WHERE m.meeting IS NOT NULL AND m.state = 'posted' AND t.state IN ('held', 'closed') AND t.held_on <= substr(:to, 1, 10) AND coalesce(t.ended_on, t.held_on) >= substr(:from, 1, 10)
