-- Named queries of src/ledger.

-- name: ledger_last(unit:i64) -> seq:i64, hash:text, at:text
SELECT seq, hash, at FROM event WHERE unit = :unit ORDER BY seq DESC LIMIT 1;

-- name: ledger_add(unit:i64, seq:i64, at:text, account:i64, person:i64, session:text, register:text, record:i64, action:text, inputs:text, inputs_salt:blob, inputs_hash:text, row_salt:blob, row_hash:text, prev:text, hash:text)
INSERT INTO event(unit, seq, at, account, person, session, register, record, action, inputs, inputs_salt, inputs_hash, row_salt, row_hash, prev, hash)
VALUES (:unit, :seq, :at, :account, :person, :session, :register, :record, :action, :inputs, :inputs_salt, :inputs_hash, :row_salt, :row_hash, :prev, :hash);
