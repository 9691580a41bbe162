UPDATE person SET cleared_on = add_days(:today, -2) WHERE id = (SELECT min(id) FROM person WHERE state = 'active' AND clearance_level = 2 AND classified_class = 'general' AND is_leader = 0 AND id BETWEEN 9 AND 899999);
INSERT INTO clearance(no, person, department, post, wanted_class, wanted_level, reason, approved_on, earlier, earlier_basis, created_at, updated_at, state)
SELECT 'SC-' || :year || '-9801', p.id, p.department, p.post, 'important', 3, '启用本系统前已按程序批准', add_months(:today, -30), 1, '示范批复', add_months(:today, -30) || 'T09:00:00', add_days(:today, -2) || 'T09:00:00', 'ended'
FROM person p WHERE p.state = 'active' AND p.cleared_on = add_days(:today, -2) AND p.clearance_level = 2;
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, due_on, level, state, created_at)
SELECT i.id, 'issue', 2, 1000 + c.person, 4, c.person, add_days(:today, -3) || 'T07:10:00', add_days(:today, -3) || 'T07:15:00', add_days(:today, 9), i.level, 'posted', add_days(:today, -3) || 'T07:10:00'
FROM custody_item i JOIN clearance c ON c.no = 'SC-' || :year || '-9801'
WHERE i.state = 'live' AND i.kind = 'copy' AND i.account = 2 AND i.level = 3 AND i.audience IS NULL AND i.since_at < add_days(:today, -4) ORDER BY i.id DESC LIMIT 1;
UPDATE custody_item SET account = (SELECT m.to_account FROM movement m WHERE m.item = custody_item.id AND m.given_at = add_days(:today, -3) || 'T07:10:00'), holder = (SELECT m.received_by FROM movement m WHERE m.item = custody_item.id AND m.given_at = add_days(:today, -3) || 'T07:10:00'),
  since_at = add_days(:today, -3) || 'T07:15:00', due_on = add_days(:today, 9) WHERE id = (SELECT item FROM movement WHERE given_at = add_days(:today, -3) || 'T07:10:00');
SELECT item AS record FROM movement WHERE given_at = add_days(:today, -3) || 'T07:10:00';
