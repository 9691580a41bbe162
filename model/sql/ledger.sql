-- Named queries of src/ledger.

-- name: ledger_last(unit:i64) -> seq:i64, hash:text, at:text
SELECT seq, hash, at FROM event WHERE unit = :unit ORDER BY seq DESC LIMIT 1;

-- name: ledger_add(unit:i64, seq:i64, at:text, account:i64, person:i64, session:text, register:text, record:i64, action:text, inputs:text, inputs_salt:blob, inputs_hash:text, row_salt:blob, row_hash:text, prev:text, hash:text)
INSERT INTO event(unit, seq, at, account, person, session, register, record, action, inputs, inputs_salt, inputs_hash, row_salt, row_hash, prev, hash)
VALUES (:unit, :seq, :at, :account, :person, :session, :register, :record, :action, :inputs, :inputs_salt, :inputs_hash, :row_salt, :row_hash, :prev, :hash);

-- The end of a chain with its digest; row_digest has a key.
-- name: ledger_tip(seq:i64, unit:text, hash:text)
INSERT INTO row_sum(tbl, key, sum) VALUES ('event', :unit, row_digest('unit', :unit, 'seq', :seq, 'hash', :hash))
ON CONFLICT (tbl, key) DO UPDATE SET sum = excluded.sum;

-- name: ledger_tip_good(seq:i64, unit:text, hash:text) -> n:i64
SELECT count(*) AS n FROM row_sum WHERE tbl = 'event' AND key = :unit AND sum = row_digest('unit', :unit, 'seq', :seq, 'hash', :hash);

-- The digest of nothing but the key, and whether it stands in the table: whose the digests are.
-- name: ledger_sums_mark() -> mark:text, there:i64
SELECT hex(row_digest('key', 1)) AS mark, (SELECT count(*) FROM row_sum WHERE tbl = 'row_sum' AND key = 'key' AND sum = row_digest('key', 1)) AS there;

-- name: ledger_sums_unmark()
DELETE FROM row_sum WHERE tbl = 'row_sum' AND key = 'key';

-- name: ledger_sums_there() -> sums:i64, steps:i64
SELECT count(CASE WHEN name = 'row_sum' THEN 1 END) AS sums, count(CASE WHEN name = 'migration' THEN 1 END) AS steps FROM sqlite_master WHERE type = 'table' AND name IN ('row_sum', 'migration');

-- name: ledger_step() -> step:i64
SELECT coalesce(max(step), 0) AS step FROM migration;

-- name: ledger_all() -> unit:i64, seq:i64, at:text, account:i64, person:i64, session:text, register:text, record:i64, action:text, inputs:text, inputs_salt:blob, inputs_hash:text, row_salt:blob, row_hash:text, prev:text, hash:text
SELECT unit, seq, at, account, person, session, register, record, action, inputs, inputs_salt, inputs_hash, row_salt, row_hash, prev, hash
FROM event ORDER BY unit, seq;

-- name: ledger_before(unit:i64, seq:i64) -> seq:i64, hash:text, at:text
SELECT seq, hash, at FROM event WHERE unit = :unit AND seq < :seq ORDER BY seq DESC LIMIT 1;

-- name: ledger_stretch(unit:i64, from:i64, to:i64) -> unit:i64, seq:i64, at:text, account:i64, person:i64, session:text, register:text, record:i64, action:text, inputs:text, inputs_salt:blob, inputs_hash:text, row_salt:blob, row_hash:text, prev:text, hash:text
SELECT unit, seq, at, account, person, session, register, record, action, inputs, inputs_salt, inputs_hash, row_salt, row_hash, prev, hash
FROM event WHERE unit = :unit AND seq BETWEEN :from AND :to ORDER BY seq;

-- name: ledger_hash_at(unit:i64, seq:i64) -> hash:text, at:text
SELECT hash, at FROM event WHERE unit = :unit AND seq = :seq;

-- name: ledger_purged(unit:i64, seq:i64) -> n:i64
SELECT count(*) FROM purge p JOIN event e ON e.unit = p.unit AND e.seq = p.by_seq JOIN event o ON o.unit = p.unit AND o.seq = p.seq
WHERE p.unit = :unit AND p.seq = :seq AND e.action = 'purge' AND e.register = o.register AND e.record = o.record AND e.seq > o.seq;

-- name: ledger_purged_rows(register:text, record:i64, seq:i64) -> n:i64
SELECT count(*) AS n FROM event WHERE register = :register AND record = :record AND seq > :seq AND action = 'purge';

-- Templates: the name of a checked register stands in for sqlite_master.
-- name: ledger_rows(from:i64, to:i64)
SELECT * FROM sqlite_master WHERE rowid BETWEEN :from AND :to ORDER BY rowid;

-- A row of a keyed register, after its digest.
-- name: ledger_keyed_row(register:text, id:i64)
SELECT (SELECT sum FROM row_sum WHERE tbl = :register AND key = '' || :id) AS sum, t.* FROM sqlite_master t WHERE t.rowid = :id;

-- name: ledger_keyed_rows(register:text)
SELECT s.sum, t.* FROM sqlite_master t LEFT JOIN row_sum s ON s.tbl = :register AND s.key = '' || t.rowid;

-- name: ledger_span() -> min:i64, max:i64
SELECT coalesce((SELECT min(rowid) FROM sqlite_master), 0) AS min, coalesce((SELECT max(rowid) FROM sqlite_master), 0) AS max;

-- name: ledger_newest(register:text, record:i64) -> seq:i64, row_salt:blob, row_hash:text
SELECT seq, row_salt, row_hash FROM event WHERE register = :register AND record = :record AND row_hash IS NOT NULL ORDER BY seq DESC LIMIT 1;

-- name: ledger_records(register:text, from:i64, to:i64) -> record:i64, seq:i64, row_salt:blob, row_hash:text, inputs:text
SELECT record, seq, row_salt, row_hash, inputs FROM event
WHERE register = :register AND record BETWEEN :from AND :to AND row_hash IS NOT NULL
ORDER BY record, seq;

-- Each name once, from one to the next in the index.
-- name: ledger_registers() -> register:text
WITH RECURSIVE r(name) AS (
    SELECT min(register) FROM event WHERE register > ''
    UNION ALL SELECT (SELECT min(e.register) FROM event e WHERE e.register > r.name) FROM r WHERE r.name IS NOT NULL)
SELECT r.name AS register FROM r WHERE EXISTS (SELECT 1 FROM event e WHERE e.register = r.name AND e.row_hash IS NOT NULL);

-- name: ledger_seals() -> id:i64, unit:i64, seq:i64, hash:text, signature:text, key_id:text, at:text
SELECT id, unit, seq, hash, signature, key_id, at FROM seal ORDER BY id;

-- name: ledger_last_seal(unit:i64) -> seq:i64, last_seq:i64
SELECT seq, coalesce(last_seq, 0) FROM seal WHERE unit = :unit ORDER BY id DESC LIMIT 1;

-- name: ledger_key_put(key_id:text, pem:text)
INSERT INTO seal_key(key_id, pem) VALUES (:key_id, :pem) ON CONFLICT (key_id) DO NOTHING;

-- name: ledger_key_get(key_id:text) -> pem:text
SELECT pem FROM seal_key WHERE key_id = :key_id;

-- name: ledger_keys() -> key_id:text, pem:text
SELECT key_id, pem FROM seal_key ORDER BY key_id;

-- name: ledger_purge_note(unit:i64, seq:i64, by_seq:i64)
INSERT INTO purge(unit, seq, by_seq) VALUES (:unit, :seq, :by_seq)
ON CONFLICT (unit, seq) DO NOTHING;

-- name: ledger_purge_inputs(unit:i64, seq:i64)
UPDATE event SET inputs = NULL, inputs_salt = NULL WHERE unit = :unit AND seq = :seq;

-- name: ledger_purge_rows(unit:i64, register:text, record:i64)
UPDATE event SET row_salt = NULL WHERE unit = :unit AND register = :register AND record = :record
  AND seq < (SELECT max(l.seq) FROM event l WHERE l.register = :register AND l.record = :record AND l.row_hash IS NOT NULL);

-- name: ledger_audience(register:text, from:i64, to:i64) -> record:i64, who:text
SELECT record, who FROM reg_audience WHERE register = :register AND record BETWEEN :from AND :to ORDER BY record, who;

-- name: ledger_parties(register:text, from:i64, to:i64) -> record:i64, person:i64
SELECT record, person FROM reg_party WHERE register = :register AND record BETWEEN :from AND :to ORDER BY record, person;

-- What is secret of an account, as its last event about it commits to. The count of wrong tries and the last code used are not.
-- A release code's hash follows that of its password, as it stood in one column until step 66: the events of then hold on.
-- name: ledger_secret(account:i64) -> id:i64, argon2:text, totp:text, must_change:i64, changed_at:text
SELECT account AS id, argon2 || CASE WHEN release IS NULL THEN '' WHEN release = '' THEN ' ?' ELSE ' ' || release END AS argon2, totp, must_change, changed_at
FROM secret WHERE account = :account;

-- name: ledger_secrets() -> id:i64, argon2:text, totp:text, must_change:i64, changed_at:text
SELECT account AS id, argon2 || CASE WHEN release IS NULL THEN '' WHEN release = '' THEN ' ?' ELSE ' ' || release END AS argon2, totp, must_change, changed_at
FROM secret ORDER BY account;

-- name: ledger_schema() -> type:text, name:text
SELECT type, name FROM sqlite_master WHERE type <> 'index' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY type, name;

-- Numbers in the file's head that this program leaves at 0: another one would say that the file is another program's.
-- name: ledger_head_numbers() -> name:text, value:i64
SELECT 'user_version' AS name, user_version AS value FROM pragma_user_version WHERE user_version <> 0
UNION ALL SELECT 'application_id', application_id FROM pragma_application_id WHERE application_id <> 0;

-- name: ledger_file() -> file:text
SELECT file FROM pragma_database_list WHERE name = 'main';

-- Each unit once, from one to the next in the index, with the end of its chain.
-- name: ledger_heads() -> unit:i64, seq:i64, hash:text
WITH RECURSIVE u(unit) AS (
    SELECT min(unit) FROM event
    UNION ALL SELECT (SELECT min(e.unit) FROM event e WHERE e.unit > u.unit) FROM u WHERE u.unit IS NOT NULL)
SELECT u.unit, e.seq, e.hash FROM u JOIN event e ON e.unit = u.unit AND e.seq = (SELECT max(l.seq) FROM event l WHERE l.unit = u.unit)
ORDER BY u.unit;

-- One snapshot for all of a verification: the server may be writing meanwhile.
-- name: ledger_snapshot()
SAVEPOINT ledger_verify;

-- name: ledger_snapshot_end()
RELEASE ledger_verify;

-- name: ledger_files() -> id:i64, sm3:text
SELECT id, sm3 FROM file WHERE state = 'stored' AND sm3 IS NOT NULL ORDER BY id;

-- name: ledger_chunks(sm3:text) -> bytes:blob
SELECT bytes FROM file_chunk WHERE sm3 = :sm3 ORDER BY n;

-- name: ledger_keys_unused() -> key_id:text, pem:text
SELECT k.key_id, k.pem FROM seal_key k WHERE NOT EXISTS (SELECT 1 FROM seal s WHERE s.key_id = k.key_id) ORDER BY k.key_id;

-- name: ledger_migrations() -> step:i64, what:text
SELECT step, what FROM migration ORDER BY step;

-- name: ledger_standard_events() -> inputs:text
SELECT inputs FROM event WHERE register = '' AND action = 'standard' AND inputs IS NOT NULL ORDER BY unit, seq;

-- name: ledger_standard_texts() -> sm3:text, standard:text, kept:i64, body:text, runs:i64, announced:i64
SELECT t.sm3, t.standard, t.kept, t.body,
  (SELECT count(*) FROM assessment_run r WHERE r.standard_sm3 = t.sm3 AND r.standard = t.standard) AS runs,
  (SELECT count(*) FROM event e WHERE e.register = '' AND e.action = 'standard' AND instr(e.inputs, '"' || t.sm3 || '"') > 0
    AND instr(e.inputs, '"' || t.standard || '"') > 0) AS announced
FROM standard_text t ORDER BY t.sm3;

-- A run entered from paper names no text.
-- name: ledger_standard_lost() -> id:i64
SELECT r.id FROM assessment_run r WHERE r.standard_sm3 <> '' AND NOT EXISTS (SELECT 1 FROM standard_text t WHERE t.sm3 = r.standard_sm3) ORDER BY r.id;

-- Chunks out of number, or of no file (0).
-- name: ledger_chunks_strange() -> sm3:text, file:i64
SELECT k.sm3, coalesce((SELECT min(f.id) FROM file f WHERE f.sm3 = k.sm3), 0) AS file FROM file_chunk k GROUP BY k.sm3
HAVING min(k.n) <> 0 OR max(k.n) <> count(*) - 1 OR NOT EXISTS (SELECT 1 FROM file f WHERE f.sm3 = k.sm3) ORDER BY k.sm3;
