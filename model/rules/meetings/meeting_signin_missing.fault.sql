UPDATE meeting_attendee SET state = 'approved', signed_at = NULL, signed_by = NULL, identity_checked = NULL WHERE person = 10 AND meeting = (SELECT max(id) - 1 FROM meeting WHERE state = 'closed');
SELECT max(id) - 1 AS record FROM meeting WHERE state = 'closed';
