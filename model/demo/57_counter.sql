-- The counter: envelopes received, slips of what was sent out, telegrams' named readers, readings of circulations, two folders under way, instructions.
INSERT INTO envelope(id, no, sender, envelope_no, marked_level, carrier, seal_ok, pieces_said, received_at, received_by, state, created_at)
SELECT d.id, 'LF-' || d.id, d.issuer, '密封' || d.id, d.level, '机要交通（示例）', 1, 1, d.registered_on || 'T08:40:00', 4, 'checked', d.registered_on || 'T08:40:00'
FROM document d WHERE d.kind = 'incoming' ORDER BY d.id DESC LIMIT 12;
UPDATE document SET envelope = id WHERE id IN (SELECT id FROM envelope);

-- Telegrams: those who read them are the named ones.
UPDATE document SET readers = (SELECT '[' || group_concat(DISTINCT m.received_by) || ']' FROM copy c JOIN custody_item i ON i.copy = c.id JOIN movement m ON m.item = i.id
                               WHERE c.document = document.id AND m.to_account > 1000),
  readers_approved_by = 2 WHERE kind = 'telegram';

-- Readings of the circulations that ended, the newest two thousand.
INSERT INTO reading(circulation, document, item, reader, movement, sent_at, due_on, signed_name, signed_at, returned_at, level, state, created_at)
SELECT m.circulation, c.document, m.item, m.received_by, m.id, m.received_at, m.due_on, p.name, substr(m.received_at, 1, 10) || 'T15:30:00', m.returned_at, m.level, 'closed', m.received_at
FROM movement m JOIN custody_item i ON i.id = m.item JOIN copy c ON c.id = i.copy JOIN person p ON p.id = m.received_by
WHERE m.kind = 'circulate' AND m.circulation IS NOT NULL ORDER BY m.id DESC LIMIT 2000;

-- Sent out: three papers of a month ago, their slip back; two of four days ago, the slip still out.
CREATE TEMP TABLE demo_sent AS
SELECT i.id AS item, row_number() OVER (ORDER BY i.id DESC) AS nr FROM custody_item i
WHERE i.state = 'live' AND i.kind = 'copy' AND i.account = 2 AND i.level <= 2 AND i.id % 5 = 4 AND i.since_at < add_days(:today, -32) ORDER BY i.id DESC LIMIT 5;
INSERT INTO receipt(id, no, to_account, pieces, sent_on, sent_by, due_on, back_on, signer, state, created_at) VALUES
 (1, 'HZ-' || :year || '-00001', 7, 3, add_days(:today, -30), 4, add_days(:today, -20), add_days(:today, -25), '收件人（示例）', 'back', add_days(:today, -30) || 'T10:00:00'),
 (2, 'HZ-' || :year || '-00002', 7, 2, add_days(:today, -4), 4, add_days(:today, 6), NULL, NULL, 'sent', add_days(:today, -4) || 'T10:00:00');
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, slip, level, state, created_at)
SELECT s.item, 'send_out', 2, 7, 4, NULL, add_days(:today, CASE WHEN s.nr <= 3 THEN -30 ELSE -4 END) || 'T10:00:00', add_days(:today, CASE WHEN s.nr <= 3 THEN -30 ELSE -4 END) || 'T10:00:00',
       CASE WHEN s.nr <= 3 THEN 1 ELSE 2 END, i.level, 'posted', add_days(:today, CASE WHEN s.nr <= 3 THEN -30 ELSE -4 END) || 'T10:00:00'
FROM demo_sent s JOIN custody_item i ON i.id = s.item;
UPDATE custody_item SET account = 7, holder = NULL, department = NULL, due_on = NULL, since_at = (SELECT m.received_at FROM movement m WHERE m.item = custody_item.id AND m.kind = 'send_out')
WHERE id IN (SELECT item FROM demo_sent);

-- Folders: one with its first reader since yesterday, one in the registry waiting for the next, one approved this morning; one paper each.
CREATE TEMP TABLE demo_folder AS
SELECT i.id AS item, c.document, i.level, row_number() OVER (ORDER BY i.id DESC) AS nr,
       (SELECT person FROM demo_holder WHERE at3 = 0) AS first, (SELECT person FROM demo_holder WHERE at3 = 1) AS second, (SELECT person FROM demo_holder WHERE at3 = 2) AS third
FROM custody_item i JOIN copy c ON c.id = i.copy
WHERE i.state = 'live' AND i.kind = 'copy' AND i.account = 2 AND i.level IN (2, 3) AND i.id % 5 = 3 AND i.since_at < add_days(:today, -3) ORDER BY i.id DESC LIMIT 3;
INSERT INTO circulation(id, no, document, item, urgency, readers, approved_by, started_on, copies_out, copies_back, at_reader, at_since, at_due, level, state, created_at)
SELECT 900000 + f.nr, 'CY-' || :year || '-9' || f.nr, f.document, f.item, 'routine', '[' || f.first || ',' || f.second || ',' || f.third || ']', 2, add_days(:today, -2),
       CASE WHEN f.nr < 3 THEN 1 END, CASE WHEN f.nr = 2 THEN 1 END, CASE WHEN f.nr = 1 THEN f.first END, CASE WHEN f.nr = 1 THEN add_days(:today, -1) || 'T09:20:00' END,
       CASE WHEN f.nr = 1 THEN add_days(:today, 1) END, f.level, CASE WHEN f.nr = 1 THEN 'out' ELSE 'running' END, add_days(:today, -2) || 'T08:50:00'
FROM demo_folder f;
INSERT INTO folder_item(circulation, item, document, pages, state, version, created_at)
SELECT 900000 + f.nr, f.item, f.document, 4, CASE WHEN f.nr = 1 THEN 'out' ELSE 'in' END, 2, add_days(:today, -2) || 'T08:50:00' FROM demo_folder f;
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, due_on, returned_at, circulation, level, state, created_at)
SELECT f.item, 'circulate', 2, 1000 + f.first, 4, f.first, add_days(:today, CASE WHEN f.nr = 1 THEN -1 ELSE -2 END) || 'T09:20:00', add_days(:today, CASE WHEN f.nr = 1 THEN -1 ELSE -2 END) || 'T09:20:00',
       add_days(:today, CASE WHEN f.nr = 1 THEN 1 ELSE 0 END), CASE WHEN f.nr = 2 THEN add_days(:today, -1) || 'T16:10:00' END, 900000 + f.nr, f.level, 'posted', add_days(:today, CASE WHEN f.nr = 1 THEN -1 ELSE -2 END) || 'T09:20:00'
FROM demo_folder f WHERE f.nr < 3;
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, circulation, level, state, created_at)
SELECT f.item, 'give_back', 1000 + f.first, 2, f.first, 4, add_days(:today, -1) || 'T16:10:00', add_days(:today, -1) || 'T16:10:00', 900000 + f.nr, f.level, 'posted', add_days(:today, -1) || 'T16:10:00'
FROM demo_folder f WHERE f.nr = 2;
INSERT INTO reading(circulation, document, item, reader, sent_at, due_on, signed_name, signed_at, returned_at, level, state, created_at)
SELECT 900000 + f.nr, f.document, f.item, f.first, add_days(:today, CASE WHEN f.nr = 1 THEN -1 ELSE -2 END) || 'T09:20:00', add_days(:today, CASE WHEN f.nr = 1 THEN 1 ELSE 0 END),
       CASE WHEN f.nr = 2 THEN p.name END, CASE WHEN f.nr = 2 THEN add_days(:today, -1) || 'T15:00:00' END, CASE WHEN f.nr = 2 THEN add_days(:today, -1) || 'T16:10:00' END,
       f.level, CASE WHEN f.nr = 2 THEN 'closed' ELSE 'sent' END, add_days(:today, CASE WHEN f.nr = 1 THEN -1 ELSE -2 END) || 'T09:20:00'
FROM demo_folder f JOIN person p ON p.id = f.first WHERE f.nr < 3;
UPDATE custody_item SET account = 1000 + (SELECT first FROM demo_folder WHERE nr = 1), holder = (SELECT first FROM demo_folder WHERE nr = 1),
  department = (SELECT p.department FROM person p WHERE p.id = (SELECT first FROM demo_folder WHERE nr = 1)), since_at = add_days(:today, -1) || 'T09:20:00', due_on = add_days(:today, 1)
WHERE id = (SELECT item FROM demo_folder WHERE nr = 1);
UPDATE custody_item SET since_at = add_days(:today, -1) || 'T16:10:00', due_on = NULL WHERE id = (SELECT item FROM demo_folder WHERE nr = 2);

-- Instructions: four done in the last two months, one being executed: it went from the registry to who does it.
CREATE TEMP TABLE demo_instruct AS
SELECT i.id AS item, c.document, i.level, row_number() OVER (ORDER BY i.id DESC) AS nr FROM custody_item i JOIN copy c ON c.id = i.copy
WHERE i.state = 'live' AND i.kind = 'copy' AND i.account = 2 AND i.level = 2 AND i.id % 5 = 2 AND i.since_at < add_days(:today, -12) ORDER BY i.id DESC LIMIT 5;
INSERT INTO instruction(id, no, document, item, proposal, leader, submitted_on, instruction, instructed_at, executor, department, finish_by, result, done_on, level, state, created_at)
SELECT x.nr, 'CP-' || :year || '-' || x.nr, x.document, x.item, '拟请领导阅示（示例）', 2, add_days(:today, -10 * x.nr), '请承办部门按要求落实（示例）', add_days(:today, -10 * x.nr + 1) || 'T10:00:00',
       h.person, p.department, add_days(:today, -10 * x.nr + 25), CASE WHEN x.nr > 1 THEN '已按批示落实（示例）' END, CASE WHEN x.nr > 1 THEN add_days(:today, -10 * x.nr + 8) END, x.level,
       CASE WHEN x.nr > 1 THEN 'done' ELSE 'executing' END, add_days(:today, -10 * x.nr) || 'T09:00:00'
FROM demo_instruct x JOIN demo_holder h ON h.at3 = 2 JOIN person p ON p.id = h.person;
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, due_on, returned_at, instruction, level, state, created_at)
SELECT n.item, 'instruct', 2, 1002, 4, 2, add_days(n.submitted_on, 0) || 'T09:30:00', add_days(n.submitted_on, 0) || 'T09:30:00', NULL, NULL, n.id, n.level, 'posted', n.submitted_on || 'T09:30:00' FROM instruction n WHERE n.state = 'executing';
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, instruction, level, state, created_at)
SELECT n.item, 'give_back', 1002, 2, 2, 4, add_days(n.submitted_on, 1) || 'T11:00:00', add_days(n.submitted_on, 1) || 'T11:00:00', n.id, n.level, 'posted', add_days(n.submitted_on, 1) || 'T11:00:00' FROM instruction n WHERE n.state = 'executing';
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, due_on, instruction, level, state, created_at)
SELECT n.item, 'instruct', 2, 1000 + n.executor, 4, n.executor, add_days(n.submitted_on, 2) || 'T09:00:00', add_days(n.submitted_on, 2) || 'T09:00:00', n.finish_by, n.id, n.level, 'posted', add_days(n.submitted_on, 2) || 'T09:00:00' FROM instruction n WHERE n.state = 'executing';
UPDATE custody_item SET account = 1000 + (SELECT n.executor FROM instruction n WHERE n.state = 'executing'), holder = (SELECT n.executor FROM instruction n WHERE n.state = 'executing'),
  department = (SELECT n.department FROM instruction n WHERE n.state = 'executing'), since_at = (SELECT add_days(n.submitted_on, 2) || 'T09:00:00' FROM instruction n WHERE n.state = 'executing'),
  due_on = (SELECT n.finish_by FROM instruction n WHERE n.state = 'executing') WHERE id = (SELECT n.item FROM instruction n WHERE n.state = 'executing');
DROP TABLE temp.demo_sent;
DROP TABLE temp.demo_folder;
DROP TABLE temp.demo_instruct;
