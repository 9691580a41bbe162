-- Who sat in each meeting, and its three numbered papers: made for it, handed to three leaders, given back the same day.
INSERT INTO meeting_attendee(meeting, person, department, kind, approved_by, signed_at, signed_by, identity_checked, state, created_at)
SELECT m.id, p.id, p.department, 'member', 2, m.held_on || 'T08:50:00', p.id, 1, 'signed', m.approved_on || 'T10:00:00'
FROM meeting m JOIN person p ON p.id IN (1, 2, 3, 9, 10) WHERE m.state = 'closed' ORDER BY m.id, p.id;
INSERT INTO custody_item(name, kind, account, department, since_at, opened_on, level, state, created_at)
SELECT m.title || '会议材料' || k.v || '号', 'draft', 2, 1, m.held_on || 'T12:10:00', m.held_on, m.level, 'live', m.held_on || 'T08:00:00'
FROM meeting m, (SELECT 1 AS v UNION ALL SELECT 2 UNION ALL SELECT 3) k WHERE m.state = 'closed' ORDER BY m.id, k.v;
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, meeting, level, state, created_at)
SELECT i.id, 'enter', 1, 2, NULL, 4, i.created_at, i.created_at, m.id, i.level, 'posted', i.created_at
FROM custody_item i JOIN meeting m ON i.name LIKE m.title || '会议材料%' WHERE i.kind = 'draft' ORDER BY i.id;
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, due_on, returned_at, meeting, level, state, created_at)
SELECT v.item, 'issue', 2, 1000 + k.p, 4, k.p, m.held_on || 'T08:55:00', m.held_on || 'T08:55:00', m.held_on, m.held_on || 'T12:10:00', m.id, v.level, 'posted', m.held_on || 'T08:55:00'
FROM movement v JOIN meeting m ON m.id = v.meeting JOIN custody_item i ON i.id = v.item
JOIN (SELECT 1 AS n, 1 AS p UNION ALL SELECT 2, 9 UNION ALL SELECT 3, 10) k ON i.name = m.title || '会议材料' || k.n || '号'
WHERE v.kind = 'enter' AND v.meeting IS NOT NULL ORDER BY v.item;
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, meeting, level, state, created_at)
SELECT v.item, 'give_back', v.to_account, 2, v.received_by, 4, v.returned_at, v.returned_at, v.meeting, v.level, 'posted', v.returned_at
FROM movement v WHERE v.kind = 'issue' AND v.meeting IS NOT NULL ORDER BY v.item;
