-- Named queries of src/reg over its own tables. What concerns a register's table is built from the checked spec.

-- name: reg_audience_clear(register:text, record:i64)
DELETE FROM reg_audience WHERE register = :register AND record = :record;

-- name: reg_audience_add(register:text, record:i64, who:text)
INSERT INTO reg_audience(register, record, who) VALUES (:register, :record, :who) ON CONFLICT DO NOTHING;

-- name: reg_party_clear(register:text, record:i64)
DELETE FROM reg_party WHERE register = :register AND record = :record;

-- name: reg_party_add(register:text, record:i64, person:i64)
INSERT INTO reg_party(register, person, record) VALUES (:register, :person, :record) ON CONFLICT DO NOTHING;

-- name: reg_party_forget(register:text)
DELETE FROM reg_party WHERE register = :register;

-- name: reg_party_def_get(register:text) -> def:text
SELECT def FROM reg_party_def WHERE register = :register;

-- name: reg_party_def_put(register:text, def:text)
INSERT INTO reg_party_def(register, def) VALUES (:register, :def)
ON CONFLICT (register) DO UPDATE SET def = excluded.def;

-- name: reg_file_clear(register:text, record:i64)
DELETE FROM reg_file WHERE register = :register AND record = :record;

-- name: reg_file_add(register:text, record:i64, file:i64)
INSERT INTO reg_file(file, register, record) VALUES (:file, :register, :record) ON CONFLICT DO NOTHING;

-- name: reg_file_uses(file:i64) -> register:text, record:i64
SELECT register, record FROM reg_file WHERE file = :file ORDER BY register, record;

-- name: reg_text_get(register:text, record:i64) -> text:text
SELECT text FROM reg_text WHERE register = :register AND record = :record;

-- name: reg_text_put(register:text, record:i64, text:text)
INSERT INTO reg_text(register, record, text) VALUES (:register, :record, :text)
ON CONFLICT (register, record) DO UPDATE SET text = excluded.text;

-- name: reg_fts_def_get(register:text) -> def:text
SELECT def FROM reg_fts_def WHERE register = :register;

-- name: reg_fts_def_put(register:text, def:text)
INSERT INTO reg_fts_def(register, def) VALUES (:register, :def)
ON CONFLICT (register) DO UPDATE SET def = excluded.def;

-- name: reg_text_drop(register:text)
DELETE FROM reg_text WHERE register = :register;

-- name: reg_fts_def_drop(register:text)
DELETE FROM reg_fts_def WHERE register = :register;

-- name: reg_late_open(entered_on:text, register:text, action:text, person:i64) -> id:i64
SELECT id FROM late_entry WHERE entered_on = :entered_on AND target_register = :register AND action = :action AND coalesce(person, 0) = :person AND state = 'open';

-- name: reg_held_since(register:text, kind:text, record:i64) -> day:text
SELECT max(done_on) FROM periodic_check WHERE target_register = :register AND kind = :kind AND target_record = :record;

-- name: reg_number_get(register:text, series:text) -> last:i64
SELECT last FROM reg_number WHERE register = :register AND series = :series;

-- name: reg_number_put(last:i64, register:text, series:text)
INSERT INTO reg_number(register, series, last) VALUES (:register, :series, :last)
ON CONFLICT (register, series) DO UPDATE SET last = excluded.last;

-- name: reg_idem_get(account:i64, key:text, since:i64) -> body:text, record:i64, version:i64, event:i64
SELECT body, record, version, event FROM reg_idem WHERE account = :account AND key = :key AND at >= :since;

-- name: reg_idem_put(account:i64, key:text, body:text, at:i64, record:i64, version:i64, event:i64)
INSERT INTO reg_idem(account, key, body, at, record, version, event, sum)
VALUES (:account, :key, :body, :at, :record, :version, :event,
    row_digest('account', :account, 'key', :key, 'body', :body, 'at', :at, 'record', :record, 'version', :version, 'event', :event))
ON CONFLICT (account, key) DO NOTHING;

-- name: reg_idem_drop(account:i64, key:text)
DELETE FROM reg_idem WHERE account = :account AND key = :key;

-- name: reg_idem_count() -> n:i64
SELECT count(*) AS n FROM reg_idem;

-- name: reg_idem_prune(before:i64)
DELETE FROM reg_idem WHERE at < :before;

-- name: reg_due_done(register:text, record:i64, action:text)
DELETE FROM reg_due WHERE register = :register AND record = :record AND action = :action;

-- name: reg_due_list(register:text, record:i64) -> action:text
SELECT DISTINCT action FROM reg_due WHERE register = :register AND record = :record;

-- name: reg_due_add(register:text, record:i64, action:text, role:text, person:i64, department:i64, due_on:text, made_on:text)
INSERT INTO reg_due(register, record, action, role, person, department, due_on, made_on)
VALUES (:register, :record, :action, :role, :person, :department, :due_on, :made_on);

-- name: reg_chunk_has(sm3:text)
SELECT 1 FROM file_chunk WHERE sm3 = :sm3 LIMIT 1;

-- name: reg_chunk_add(sm3:text, n:i64, bytes:blob)
INSERT INTO file_chunk(sm3, n, bytes) VALUES (:sm3, :n, :bytes);

-- name: reg_chunk_list(sm3:text) -> bytes:blob
SELECT bytes FROM file_chunk WHERE sm3 = :sm3 ORDER BY n;

-- name: reg_indexes() -> name:text, sql:text
SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL;

-- name: reg_index_names(register:text) -> name:text
SELECT name FROM sqlite_master
WHERE type = 'index' AND tbl_name = :register AND name LIKE 'ix\_%' ESCAPE '\';

-- name: reg_event_by(register:text, record:i64, action:text, person:i64, account:i64)
SELECT 1 FROM event WHERE register = :register AND record = :record AND action = :action
    AND ((person = :person AND :person > 0) OR (account = :account AND :account > 0)) LIMIT 1;

-- name: reg_department_of(person:i64) -> department:i64
SELECT department FROM person WHERE id = :person;

-- name: reg_events(register:text, record:i64, before:i64, n:i64) -> seq:i64, at:text, action:text, inputs:text, hash:text, person:i64, account:i64
SELECT seq, at, action, inputs, hash, person, account FROM event
WHERE register = :register AND record = :record AND seq < :before ORDER BY seq DESC LIMIT :n;

-- When a sheet of this digest was imported into a register.
-- name: reg_import_of(register:text, sheet:text) -> at:text
SELECT at FROM event WHERE register = :register AND record = 0 AND action = 'import' AND instr(inputs, :sheet) > 0 LIMIT 1;

-- name: reg_imports(register:text) -> at:text, inputs:text
SELECT at, inputs FROM event WHERE register = :register AND record = 0 AND action = 'import' AND inputs IS NOT NULL;

-- name: reg_events_with(unit:i64, text:text) -> seq:i64, register:text, record:i64
SELECT seq, register, record FROM event WHERE unit = :unit AND inputs IS NOT NULL AND instr(inputs, :text) > 0 ORDER BY register, record, seq;

-- name: reg_text_with(text:text) -> register:text, record:i64
SELECT register, record FROM reg_text WHERE instr(text, :text) > 0 ORDER BY register, record;

-- name: reg_todo_forget(text:text, mark:text)
UPDATE todo SET detail = replace(detail, :text, :mark) WHERE instr(detail, :text) > 0;

-- The hash of a request that held a destroyed text: forgotten, so that a repetition is refused and not done again.
-- name: reg_idem_forget(record:i64)
UPDATE reg_idem SET body = '',
    sum = row_digest('account', account, 'key', key, 'body', '', 'at', at, 'record', record, 'version', version, 'event', event)
WHERE record = :record;

-- name: reg_chunk_drop(sm3:text)
DELETE FROM file_chunk WHERE sm3 = :sm3;

-- name: reg_files_of(register:text) -> record:i64, file:i64
SELECT record, file FROM reg_file WHERE register = :register ORDER BY record, file;

-- Each register named in what lets a record be seen or found, once, from one to the next in the index.
-- name: reg_indexed_registers() -> code:text, register:text
WITH RECURSIVE r(code, name) AS (
    SELECT 'attachment', (SELECT min(register) FROM reg_file)
    UNION ALL SELECT 'audience', (SELECT min(register) FROM reg_audience)
    UNION ALL SELECT 'party', (SELECT min(register) FROM reg_party)
    UNION ALL SELECT 'search_extra', (SELECT min(register) FROM reg_text)
    UNION ALL SELECT r.code, CASE r.code WHEN 'attachment' THEN (SELECT min(register) FROM reg_file WHERE register > r.name)
        WHEN 'audience' THEN (SELECT min(register) FROM reg_audience WHERE register > r.name)
        WHEN 'party' THEN (SELECT min(register) FROM reg_party WHERE register > r.name)
        ELSE (SELECT min(register) FROM reg_text WHERE register > r.name) END
    FROM r WHERE r.name IS NOT NULL)
SELECT r.code AS code, r.name AS register FROM r WHERE r.name IS NOT NULL;

-- The schema, a line each: kind, table, name, definition. Tables of migrations by their text; those of registers, which are widened, by their columns,
-- and whether their text says nothing but these: a check, a collation or what to do on conflict stands in no column (an older store keeps the first state of its day as default of `state`; nothing but tests and scripts leaves it out).
-- name: reg_schema_lines() -> kind:text, tbl:text, what:text, def:text
WITH t(name, strict, widened, sql) AS (
    SELECT l.name, l.strict, EXISTS (SELECT 1 FROM pragma_table_info(l.name) p WHERE p.name = 'last_seq'), m.sql
    FROM pragma_table_list l JOIN sqlite_master m ON m.type = 'table' AND m.name = l.name
    WHERE l.schema = 'main' AND l.type = 'table' AND l.name NOT LIKE 'sqlite\_%' ESCAPE '\')
SELECT 'table' AS kind, name AS tbl, '' AS what, CASE WHEN widened AND sql = 'CREATE TABLE ' || name || '(' || (
    SELECT group_concat(p.name || ' ' || p.type || CASE WHEN p.pk THEN ' PRIMARY KEY' ELSE '' END || CASE WHEN p."notnull" THEN ' NOT NULL' ELSE '' END || coalesce(' DEFAULT ' || p.dflt_value, '') ||
        coalesce((SELECT ' REFERENCES ' || f."table" || '(' || f."to" || ') DEFERRABLE INITIALLY DEFERRED' FROM pragma_foreign_key_list(t.name) f WHERE f."from" = p.name), ''), ', ')
    FROM pragma_table_xinfo(t.name) p) || ') STRICT' THEN '' ELSE sql END || strict AS def FROM t
UNION ALL SELECT 'search', name, '', sql FROM sqlite_master WHERE type = 'table' AND name LIKE 'reg\_fts\_%' ESCAPE '\' AND sql LIKE 'CREATE VIRTUAL%'
UNION ALL SELECT 'column', t.name, p.name, p.type || ' ' || p."notnull" || ' ' || CASE WHEN t.widened AND p.name = 'state' THEN '' ELSE coalesce(p.dflt_value, '') END || ' ' || p.pk || ' ' || p.hidden
FROM t, pragma_table_xinfo(t.name) p
UNION ALL SELECT 'reference', t.name, f."from", f."table" || ' ' || f."to" FROM t, pragma_foreign_key_list(t.name) f
UNION ALL SELECT 'index', tbl_name, name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
UNION ALL SELECT 'reg_fts_def', register, '', def FROM reg_fts_def
UNION ALL SELECT 'reg_party_def', register, '', def FROM reg_party_def;

-- name: reg_store_bytes() -> bytes:i64
SELECT c.page_count * s.page_size AS bytes FROM pragma_page_count c, pragma_page_size s;

-- name: reg_store_check() -> text:text
SELECT integrity_check AS text FROM pragma_integrity_check;

-- Tables that no event proves and that are not made from rows: each row of them has its digest in row_sum. A register has a column last_seq.
-- name: reg_watched() -> tbl:text
SELECT m.name AS tbl FROM sqlite_master m WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%'
  AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\' AND m.name NOT LIKE 'reg\_fts\_%' ESCAPE '\'
  AND m.name NOT IN ('event', 'file_chunk', 'reg_audience', 'reg_file', 'reg_party', 'reg_party_def', 'reg_text', 'row_sum')
  AND NOT EXISTS (SELECT 1 FROM pragma_table_info(m.name) p WHERE p.name = 'last_seq')
ORDER BY m.name;

-- name: reg_watched_columns(tbl:text) -> name:text, pk:i64
SELECT name, pk FROM pragma_table_info(:tbl) ORDER BY cid;

-- The digests are of this schema when its newest step has one.
-- name: reg_sums_stand() -> n:i64, step:i64
SELECT count(*) AS n, (SELECT max(step) FROM migration) AS step FROM row_sum WHERE tbl = 'migration' AND key = (SELECT '' || max(step) FROM migration);

-- One digest of nothing but the key says whether a key is theirs.
-- name: reg_sums_key()
INSERT INTO row_sum(tbl, key, sum) VALUES ('row_sum', 'key', row_digest('key', 1));

-- name: reg_sums_key_good() -> n:i64
SELECT count(*) AS n FROM row_sum WHERE tbl = 'row_sum' AND key = 'key' AND sum = row_digest('key', 1);

-- Another number when another connection has written the file since.
-- name: reg_others_wrote() -> version:i64
SELECT data_version AS version FROM pragma_data_version;

-- name: reg_sums_forget()
DELETE FROM row_sum;

-- The end of a chain that is gone as a whole, and marks of a key that are none.
-- name: reg_sums_lost() -> key:text, chain:i64
SELECT s.key, CASE WHEN s.tbl = 'event' THEN 1 ELSE 0 END AS chain FROM row_sum s WHERE (s.tbl = 'row_sum' AND s.key <> 'key')
  OR (s.tbl = 'event' AND NOT EXISTS (SELECT 1 FROM event e WHERE e.unit = CAST(s.key AS INTEGER) AND '' || e.unit = s.key)) ORDER BY s.tbl, s.key;

-- name: reg_sums_of() -> tbl:text
SELECT DISTINCT tbl FROM row_sum ORDER BY tbl;
