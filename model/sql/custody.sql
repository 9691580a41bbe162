-- The books of custody. Tables: registers custody_account, custody_item, movement.

-- name: custody_movement(id:i64) -> item, kind, from, to, at, due_on, given_by, received_by
SELECT m.item, m.kind, m.from_account, m.to_account, coalesce(m.received_at, m.given_at), m.due_on, m.given_by, m.received_by
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

-- name: custody_first_account(kind:text) -> id
SELECT min(id) FROM custody_account WHERE kind = :kind AND state = 'open';

-- name: custody_copies(document:i64) -> id, name, level, audience, department
SELECT c.id, d.title || ' ' || c.copy_no, c.level, c.audience, d.department
FROM copy c JOIN document d ON d.id = c.document
WHERE d.id = :document AND NOT EXISTS (SELECT 1 FROM custody_item i WHERE i.copy = c.id) ORDER BY c.id;

-- name: custody_copy(copy:i64) -> id, name, level, audience, department
SELECT c.id, d.title || ' ' || c.copy_no, c.level, c.audience, d.department
FROM copy c JOIN document d ON d.id = c.document WHERE c.id = :copy;

-- name: custody_medium(medium:i64) -> id, name, level, audience, department
SELECT id, name, coalesce(secret_level, level), audience, department FROM medium WHERE id = :medium;

-- name: custody_walk() -> item, account, from, to
SELECT i.id, i.account, m.from_account, m.to_account
FROM custody_item i LEFT JOIN movement m ON m.item = i.id AND m.state IN ('posted', 'countered')
ORDER BY i.id, coalesce(m.received_at, m.given_at), m.id;

-- name: custody_levels(id:i64) -> movement, item
SELECT m.level, i.level FROM movement m JOIN custody_item i ON i.id = m.item WHERE m.id = :id;

-- name: custody_names(one:i64, two:i64) -> one, two
SELECT (SELECT name FROM person WHERE id = :one), (SELECT name FROM person WHERE id = :two);

-- name: custody_tally_add(account:i64, n:i64)
INSERT INTO custody_tally(account, n) SELECT :account, :n WHERE EXISTS (SELECT 1 FROM custody_tally WHERE account = 0)
ON CONFLICT (account) DO UPDATE SET n = custody_tally.n + excluded.n;
