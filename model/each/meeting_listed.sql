-- Approving the meeting approves its list.
SELECT a.id AS record FROM meeting_attendee a WHERE a.meeting = :record AND a.state = 'listed' ORDER BY a.id
