-- The books of custody. Tables: registers custody_account, custody_item, movement.

-- name: custody_movement(id:i64) -> item, kind, from, to, at, due_on, given_by, received_by, flow
SELECT m.item, m.kind, m.from_account, m.to_account, coalesce(m.received_at, m.given_at), m.due_on, m.given_by, m.received_by, coalesce(m.circulation, m.instruction, 0)
FROM movement m WHERE m.id = :id;

-- name: custody_item_get(id:i64) -> account, state, since_at, name, account_name, level
SELECT i.account, i.state, i.since_at, i.name, a.name, i.level
FROM custody_item i LEFT JOIN custody_account a ON a.id = i.account WHERE i.id = :id;

-- name: custody_account_get(id:i64) -> kind, state, person, department, name, keeper
SELECT kind, state, person, department, name, keeper FROM custody_account WHERE id = :id;

-- name: custody_last(item:i64) -> id
SELECT id FROM movement WHERE item = :item AND state IN ('posted', 'countered')
ORDER BY coalesce(received_at, given_at) DESC, id DESC LIMIT 1;

-- name: custody_open_loans(item:i64, id:i64) -> id
SELECT id FROM movement
WHERE item = :item AND id <> :id AND state = 'posted' AND returned_at IS NULL AND due_on IS NOT NULL;

-- name: custody_settled(movement:i64) -> id, due_on
SELECT l.id, l.due_on FROM movement m JOIN movement l ON l.item = m.item AND l.id < m.id
WHERE m.id = :movement AND l.state = 'posted' AND l.due_on IS NOT NULL AND l.returned_at = coalesce(m.received_at, m.given_at)
  AND NOT EXISTS (SELECT 1 FROM movement b WHERE b.item = m.item AND b.id > l.id AND b.id < m.id AND b.state = 'posted' AND b.kind <> 'counter')
ORDER BY l.id DESC LIMIT 1;

-- name: custody_first_account(kind:text) -> id, n
SELECT min(CASE WHEN state = 'open' THEN id END), count(*) FROM custody_account WHERE kind = :kind;

-- name: custody_person(person:i64) -> name, staff_no, department, clearance_level
SELECT name, staff_no, department, clearance_level FROM person WHERE id = :person;

-- name: custody_copies(document:i64) -> id, name, level, audience, department, kind
SELECT c.id, d.title || ' ' || substr('000000' || c.copy_no, length('000000' || c.copy_no) - 5), c.level, c.audience, d.department, CASE d.kind WHEN 'telegram' THEN 'telegram' ELSE 'copy' END
FROM copy c JOIN document d ON d.id = c.document
WHERE d.id = :document AND NOT EXISTS (SELECT 1 FROM custody_item i WHERE i.copy = c.id) ORDER BY c.id;

-- name: custody_copy(copy:i64) -> id, name, level, audience, department, kind
SELECT c.id, d.title || ' ' || substr('000000' || c.copy_no, length('000000' || c.copy_no) - 5), c.level, c.audience, d.department, CASE d.kind WHEN 'telegram' THEN 'telegram' ELSE 'copy' END
FROM copy c JOIN document d ON d.id = c.document WHERE c.id = :copy;

-- name: custody_medium(medium:i64) -> id, name, level, audience, department, kind
SELECT id, name, coalesce(secret_level, level), audience, department, 'medium' FROM medium WHERE id = :medium;

-- name: custody_behind(medium:i64, today:text) -> item, level
-- Raised; or entered wrongly, put right in time, and never given out at that level.
SELECT i.id, m.secret_level
FROM medium m JOIN custody_item i ON i.medium = m.id
LEFT JOIN periodic_check k ON k.id = (SELECT max(g.id) FROM periodic_check g WHERE g.target_register = 'medium' AND g.target_record = m.id AND g.kind = 'grade')   -- since when it is what it was till now
WHERE m.id = :medium AND (i.level < m.secret_level
  OR (i.level > m.secret_level AND coalesce(k.held_level, 0) < i.level AND :today <= add_days(coalesce(k.done_on, substr(m.created_at, 1, 10)), CAST(setting('lack_days') AS INTEGER))
      AND NOT EXISTS (SELECT 1 FROM movement v WHERE v.item = i.id AND v.state = 'posted' AND v.kind <> 'enter' AND v.level >= i.level)))
ORDER BY i.id LIMIT 1;

-- name: custody_entered(document:i64, copy:i64, medium:i64) -> item, copy, name, account, entry, there, source, used
-- entry: NULL, when it was countered already; used: it was handed over, or is closed.
SELECT i.id, i.copy, i.name, a.name, m.id, m.to_account, m.from_account, i.state <> 'live' OR EXISTS (SELECT 1 FROM movement x WHERE x.item = i.id AND x.state = 'posted' AND x.kind NOT IN ('enter', 'counter'))
FROM (SELECT v.id FROM copy c JOIN custody_item v ON v.copy = c.id WHERE c.document = :document UNION ALL SELECT id FROM custody_item WHERE copy = :copy UNION ALL SELECT id FROM custody_item WHERE medium = :medium) w
JOIN custody_item i ON i.id = w.id LEFT JOIN custody_account a ON a.id = i.account LEFT JOIN movement m ON m.item = i.id AND m.kind = 'enter' AND m.state = 'posted'
WHERE i.state <> 'void' ORDER BY i.id;

-- name: custody_walk() -> item, account, from, to
SELECT i.id, i.account, m.from_account, m.to_account
FROM custody_item i LEFT JOIN movement m ON m.item = i.id AND m.state IN ('posted', 'countered')
ORDER BY i.id, coalesce(m.received_at, m.given_at), m.id;

-- name: custody_levels(id:i64) -> movement, item
SELECT m.level, i.level FROM movement m JOIN custody_item i ON i.id = m.item WHERE m.id = :id;

-- name: custody_names(one:i64, two:i64) -> one, two
SELECT (SELECT name FROM person WHERE id = :one), (SELECT name FROM person WHERE id = :two);

-- name: custody_tally_add(account:i64, level:i64, n:i64)
INSERT INTO custody_tally(account, level, n) SELECT :account, :level, :n WHERE EXISTS (SELECT 1 FROM custody_tally WHERE account = 0)
ON CONFLICT (account, level) DO UPDATE SET n = custody_tally.n + excluded.n;

-- name: custody_tally_day() -> day
SELECT n FROM custody_tally WHERE account = 0;

-- name: custody_tally_clear()
DELETE FROM custody_tally;

-- name: custody_tally_fill()
INSERT INTO custody_tally(account, level, n)
SELECT account, level, count(*) FROM custody_item WHERE account IS NOT NULL GROUP BY account, level;

-- name: custody_tally_source()
INSERT INTO custody_tally(account, level, n)
SELECT (SELECT min(id) FROM custody_account WHERE kind = 'source'), level, -count(*) FROM custody_item WHERE account IS NOT NULL GROUP BY level
ON CONFLICT (account, level) DO UPDATE SET n = custody_tally.n + excluded.n;

-- name: custody_source() -> id
SELECT min(id) FROM custody_account WHERE kind = 'source';

-- name: custody_tally_stamp(day:i64)
INSERT INTO custody_tally(account, level, n) VALUES (0, 0, :day);

-- name: custody_tally_by_kind(level:i64) -> kind, n
SELECT a.kind, sum(t.n) FROM custody_tally t JOIN custody_account a ON a.id = t.account
WHERE t.account > 0 AND t.level <= :level GROUP BY a.kind ORDER BY a.kind;

-- name: custody_tally_of(account:i64, level:i64) -> n
SELECT coalesce(sum(n), 0) FROM custody_tally WHERE account = :account AND level <= :level;

-- name: custody_moved_on(kind:text, from_at:text, until_at:text, level:i64) -> n
SELECT count(*) FROM movement WHERE kind = :kind AND given_at >= :from_at AND given_at < :until_at AND state = 'posted' AND level <= :level;

-- name: custody_overdue(today:text, level:i64, rows:i64) -> item
SELECT id FROM custody_item WHERE state = 'live' AND due_on < :today AND level <= :level ORDER BY due_on, id LIMIT :rows;

-- name: custody_receipts_open(today:text) -> id, no, account, sent_on, due_on
SELECT r.id, r.no, a.name, r.sent_on, r.due_on FROM receipt r JOIN custody_account a ON a.id = r.to_account
WHERE r.state = 'sent' AND r.due_on <= :today ORDER BY r.due_on LIMIT 20;

-- name: custody_by_label(code:text) -> item
SELECT i.id FROM copy c JOIN custody_item i ON i.copy = c.id WHERE c.label_code = :code ORDER BY i.id LIMIT 20;

-- name: custody_by_copy_no(document:i64, copy_no:i64) -> item
SELECT i.id FROM copy c JOIN custody_item i ON i.copy = c.id WHERE c.document = :document AND c.copy_no = :copy_no AND c.state <> 'void';

-- name: custody_by_medium(no:text) -> item
SELECT i.id FROM medium m JOIN custody_item i ON i.medium = m.id WHERE m.no = :no ORDER BY i.id LIMIT 20;

-- name: custody_account_by_code(code:text) -> id
SELECT id FROM custody_account WHERE code = :code;

-- name: custody_account_by_staff(staff_no:text) -> id
SELECT a.id FROM person p JOIN custody_account a ON a.person = p.id WHERE p.staff_no = :staff_no AND a.kind = 'person' AND a.state = 'open' ORDER BY a.id LIMIT 1;

-- name: custody_accounts_named(name:text) -> id
SELECT id FROM custody_account WHERE name = :name AND state = 'open'
UNION SELECT a.id FROM person p JOIN custody_account a ON a.person = p.id WHERE p.name = :name AND p.state = 'active' AND a.state = 'open' LIMIT 20;

-- name: custody_documents_by_no(no:text) -> id
SELECT id FROM document WHERE no = :no UNION SELECT id FROM document WHERE ref_no = :no ORDER BY id DESC LIMIT 20;

-- name: custody_document_items(document:i64, most:i64) -> item
SELECT i.id FROM copy c JOIN custody_item i ON i.copy = c.id WHERE c.document = :document ORDER BY c.copy_no LIMIT :most;

-- name: custody_account_items(account:i64, level:i64) -> item
SELECT id FROM custody_item WHERE account = :account AND state = 'live' AND level <= :level ORDER BY id DESC LIMIT 50;

-- name: custody_slip_by_no(no:text) -> register, id
SELECT 'circulation', id FROM circulation WHERE no = :no UNION ALL SELECT 'receipt', id FROM receipt WHERE no = :no
UNION ALL SELECT 'instruction', id FROM instruction WHERE no = :no UNION ALL SELECT 'envelope', id FROM envelope WHERE no = :no
UNION ALL SELECT 'counter_batch', id FROM counter_batch WHERE no = :no UNION ALL SELECT 'meeting', id FROM meeting WHERE no = :no LIMIT 1;

-- name: custody_item_card(item:i64) -> id, name, kind, level, state, account, account_name, account_kind, holder_name, since_at, due_on, copy_no, label_code, document, title, ref_no, urgency, document_kind
SELECT i.id, i.name, i.kind, i.level, i.state, i.account, a.name, a.kind, p.name, i.since_at, i.due_on, c.copy_no, c.label_code, d.id, d.title, d.ref_no, d.urgency, d.kind
FROM custody_item i LEFT JOIN custody_account a ON a.id = i.account LEFT JOIN person p ON p.id = i.holder
LEFT JOIN copy c ON c.id = i.copy LEFT JOIN document d ON d.id = c.document WHERE i.id = :item;

-- name: custody_account_card(id:i64) -> id, name, code, kind, state, person, person_name, department_name, clearance, max_level, keeper, login
SELECT a.id, a.name, a.code, a.kind, a.state, a.person, p.name, d.name, p.clearance_level, a.max_level, a.keeper,
       (SELECT min(u.account) FROM account u WHERE u.person = coalesce(a.person, a.keeper) AND u.kind = 'business' AND u.state = 'active')
FROM custody_account a LEFT JOIN person p ON p.id = a.person LEFT JOIN department d ON d.id = a.department WHERE a.id = :id;

-- name: custody_batch(id:i64) -> kind, to_account, given_by, received_by, due_on, reason, lines, meeting
SELECT kind, to_account, given_by, received_by, due_on, reason, lines, meeting FROM counter_batch WHERE id = :id;

-- name: custody_circulation(id:i64) -> at_reader, document, item, urgency
SELECT at_reader, document, item, urgency FROM circulation WHERE id = :id;

-- name: custody_folder_level(id:i64) -> level, papers
SELECT k.level, (SELECT max(i.level) FROM folder_item f JOIN custody_item i ON i.id = f.item WHERE f.circulation = k.id) FROM circulation k WHERE k.id = :id;

-- name: custody_counted(id:i64) -> copies_back, incident, lacking
SELECT copies_back, incident, lacking FROM circulation WHERE id = :id;

-- name: custody_folder(circulation:i64, reader:i64) -> id, item, document, level, reading, name, copy_no, label
SELECT f.id, f.item, coalesce(f.document, c.document), i.level,
       (SELECT max(r.id) FROM reading r WHERE r.circulation = f.circulation AND r.reader = :reader AND r.item = f.item AND r.state <> 'closed'), i.name, c.copy_no, c.label_code
FROM folder_item f JOIN custody_item i ON i.id = f.item LEFT JOIN copy c ON c.id = i.copy
WHERE f.circulation = :circulation AND f.state <> 'missing' ORDER BY f.id;

-- name: custody_reading(id:i64) -> signed_at, name
SELECT r.signed_at, p.name FROM reading r JOIN person p ON p.id = r.reader WHERE r.id = :id;

-- name: custody_person_account(person:i64) -> id
SELECT id FROM custody_account WHERE person = :person AND kind = 'person' AND state = 'open' ORDER BY id LIMIT 1;

-- name: custody_person_called(staff_no:text, name:text) -> name
SELECT name FROM person WHERE state = 'active' AND (staff_no = :staff_no OR name = :name)
  AND NOT EXISTS (SELECT 1 FROM custody_account a WHERE a.person = person.id AND a.kind = 'person' AND a.state = 'open') ORDER BY id LIMIT 1;

-- name: custody_copy_at(document:i64, account:i64) -> item
SELECT i.id FROM copy c JOIN custody_item i ON i.copy = c.id
WHERE c.document = :document AND i.account = :account AND i.state = 'live' ORDER BY c.copy_no LIMIT 1;

-- name: custody_instruction(id:i64) -> item, leader, executor, finish_by
SELECT item, leader, executor, finish_by FROM instruction WHERE id = :id;
