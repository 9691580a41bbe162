-- The people of the house named in the meeting's list who stand in no line of their own yet.
SELECT p.id AS person, p.department AS department
FROM meeting m JOIN person p ON replace(replace(m.attendees, '[', ','), ']', ',') LIKE '%,' || p.id || ',%'
WHERE m.id = :record AND NOT EXISTS (SELECT 1 FROM meeting_attendee a WHERE a.meeting = m.id AND a.person = p.id)
ORDER BY p.id
