DELETE FROM meeting_attendee WHERE meeting = (SELECT max(id) - 4 FROM meeting WHERE state IN ('closed', 'held'));
UPDATE meeting SET attendees = NULL WHERE id = (SELECT max(id) - 4 FROM meeting WHERE state IN ('closed', 'held'));
SELECT id AS record FROM meeting WHERE attendees IS NULL AND state = 'closed';
