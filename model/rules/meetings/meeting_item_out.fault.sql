INSERT INTO custody_item(id, name, kind, account, holder, department, since_at, opened_on, level, state)
SELECT 900030, m.title || '补充材料', 'draft', 1009, 9, 1, m.held_on || 'T09:10:00', m.held_on, m.level, 'live' FROM meeting m WHERE m.id = (SELECT max(id) FROM meeting WHERE state = 'closed');
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, meeting, level, state)
SELECT i.id, 'enter', 1, 2, NULL, 4, i.opened_on || 'T08:00:00', i.opened_on || 'T08:00:00', (SELECT max(id) FROM meeting WHERE state = 'closed'), i.level, 'posted' FROM custody_item i WHERE i.id = 900030;
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, meeting, level, state)
SELECT i.id, 'issue', 2, 1009, 4, 9, i.since_at, i.since_at, (SELECT max(id) FROM meeting WHERE state = 'closed'), i.level, 'posted' FROM custody_item i WHERE i.id = 900030;
SELECT max(id) AS record FROM meeting WHERE state = 'closed';
