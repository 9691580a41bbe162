-- Questions the server asks about the store as a whole: doctor and audit trail. Records are asked for through reg.
-- name: web_quick_check() -> said:text
PRAGMA quick_check(1);

-- name: web_last_event() -> at:text
SELECT coalesce(max(at), '') FROM event WHERE seq = (SELECT max(seq) FROM event WHERE unit = 1) AND unit = 1;

-- name: web_account_named(name:text) -> id:i64
SELECT id FROM account WHERE account = :name OR name = :name ORDER BY id LIMIT 1;

-- name: web_audit(before:i64, account:i64, register:text, action:text, from:text, to:text, n:i64) -> seq:i64, at:text, actor:text, actor_name:text, session:text, register:text, record:i64, action:text, inputs:text, hash:text
SELECT e.seq, e.at, a.account, a.name, e.session, e.register, e.record, e.action, e.inputs, e.hash
FROM event e LEFT JOIN account a ON a.id = e.account
WHERE e.unit = 1 AND e.seq < :before AND (:account = 0 OR e.account = :account) AND (:register = '' OR e.register = :register)
  AND (:action = '' OR e.action = :action) AND e.at >= :from AND e.at <= :to
ORDER BY e.seq DESC LIMIT :n;

-- name: web_integrity() -> said:text
PRAGMA integrity_check(1);
