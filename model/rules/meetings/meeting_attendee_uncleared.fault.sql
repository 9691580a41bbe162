INSERT INTO meeting_attendee(id, meeting, person, department, kind, approved_by, signed_at, signed_by, identity_checked, state)
SELECT 900002, m.id, (SELECT max(p.id) FROM person p WHERE p.state = 'active' AND p.clearance_level = 0), 1, 'member', 2, m.held_on || 'T09:20:00', 3, 1, 'signed' FROM meeting m WHERE m.id = (SELECT max(id) - 1 FROM meeting WHERE state = 'closed');
SELECT 900002 AS record;
