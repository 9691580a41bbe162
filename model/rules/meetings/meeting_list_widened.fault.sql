INSERT INTO meeting_attendee(id, meeting, person, department, kind, signed_at, signed_by, identity_checked, state)
SELECT 900001, m.id, 11, 1, 'worker', m.held_on || 'T09:20:00', 3, 1, 'signed' FROM meeting m WHERE m.id = (SELECT max(id) FROM meeting WHERE state = 'closed');
SELECT 900001 AS record;
