-- Named queries of auth/.

-- name: auth_by_name(account:text) -> id:i64, argon2:text, totp:text, totp_step:i64, failures:i64, locked_until_us:i64
SELECT a.id, s.argon2, s.totp, s.totp_step, s.failures, s.locked_until_us FROM account a JOIN secret s ON s.account = a.id
WHERE a.account = :account AND a.state = 'active';

-- name: auth_by_id(id:i64) -> id:i64, argon2:text, totp:text, totp_step:i64, failures:i64, locked_until_us:i64
SELECT a.id, s.argon2, s.totp, s.totp_step, s.failures, s.locked_until_us FROM account a JOIN secret s ON s.account = a.id
WHERE a.id = :id AND a.state = 'active';

-- name: auth_account(id:i64) -> account:text, name:text, person:i64, kind:text, unit:i64, must_change:i64, totp:i64
SELECT a.account, a.name, coalesce(a.person, 0), a.kind, a.unit, s.must_change, s.totp IS NOT NULL
FROM account a JOIN secret s ON s.account = a.id WHERE a.id = :id AND a.state = 'active';

-- name: auth_person(id:i64) -> department:i64, clearance:i64
SELECT coalesce(department, 0), coalesce(clearance_level, 0) FROM person WHERE id = :id AND state = 'active';

-- name: auth_grants(account:i64, today:text) -> role:text, department:i64
SELECT role, coalesce(department, 0) FROM role_grant
WHERE account = :account AND state = 'live' AND (from_on IS NULL OR from_on <= :today) AND (until_on IS NULL OR until_on >= :today)
ORDER BY id;

-- Was this account ever let in to inspect?
-- name: auth_inspector(account:i64) -> n:i64
SELECT count(*) FROM role_grant WHERE account = :account AND role = 'inspector';

-- name: auth_below(department:i64) -> id:i64
WITH RECURSIVE below(id) AS (SELECT :department UNION SELECT d.id FROM department d JOIN below b ON d.parent = b.id)
SELECT id FROM below ORDER BY id;

-- name: auth_above(department:i64) -> id:i64
WITH RECURSIVE above(id) AS (SELECT :department UNION SELECT d.parent FROM department d JOIN above a ON d.id = a.id WHERE d.parent IS NOT NULL)
SELECT id FROM above ORDER BY id;

-- name: auth_name_taken(account:text) -> n:i64
SELECT count(*) FROM account WHERE account = :account;

-- Held is a first password whose hash is followed by " ?", released one followed by the hash of its code.
-- name: auth_firsts() -> account:i64, held:i64
SELECT account, CASE WHEN argon2 LIKE '% ?' THEN 1 ELSE 0 END FROM secret WHERE argon2 LIKE '% _%' ORDER BY account;

-- name: auth_secret(account:i64) -> argon2:text
SELECT argon2 FROM secret WHERE account = :account;

-- Kept from login alone: an event of its own and `must_change` say the rest.
-- name: auth_argon2_put(account:i64, argon2:text)
UPDATE secret SET argon2 = :argon2 WHERE account = :account;

-- name: auth_person_account(person:i64, but:i64) -> account:text
SELECT account FROM account WHERE person = :person AND id <> :but ORDER BY id LIMIT 1;

-- name: auth_office_of(name:text, kind:text) -> n:i64
SELECT count(*) FROM account WHERE kind <> 'business' AND kind <> :kind AND replace(name, ' ', '') = replace(:name, ' ', '');

-- name: auth_admins() -> n:i64
SELECT count(DISTINCT kind) FROM account WHERE kind IN ('system', 'security', 'audit');

-- name: auth_secret_put(account:i64, argon2:text, must_change:i64, at:text)
INSERT INTO secret(account, argon2, must_change, changed_at) VALUES (:account, :argon2, :must_change, :at)
ON CONFLICT (account) DO UPDATE SET argon2 = excluded.argon2, must_change = excluded.must_change, changed_at = excluded.changed_at,
    failures = 0, locked_until_us = 0;

-- name: auth_tries_put(account:i64, failures:i64, locked_until_us:i64)
UPDATE secret SET failures = :failures, locked_until_us = :locked_until_us WHERE account = :account;

-- The wrong try that reaches `most` locks and begins the count anew.
-- name: auth_tries_add(account:i64, most:i64, until_us:i64)
UPDATE secret SET failures = CASE WHEN failures + 1 >= :most THEN 0 ELSE failures + 1 END,
    locked_until_us = CASE WHEN failures + 1 >= :most THEN :until_us ELSE locked_until_us END
WHERE account = :account;

-- name: auth_tries_get(account:i64) -> failures:i64
SELECT failures FROM secret WHERE account = :account;

-- name: auth_totp_put(account:i64, totp:text)
UPDATE secret SET totp = :totp, totp_step = 0 WHERE account = :account;

-- name: auth_totp_used(account:i64, step:i64)
UPDATE secret SET totp_step = :step WHERE account = :account AND totp_step < :step;

-- name: auth_person_has(person:i64, role:text, today:text) -> n:i64
SELECT count(*) FROM account a JOIN role_grant g ON g.account = a.id
WHERE a.person = :person AND a.state = 'active' AND a.kind = 'business' AND g.role = :role AND g.department IS NULL AND g.state = 'live'
  AND (g.from_on IS NULL OR g.from_on <= :today) AND (g.until_on IS NULL OR g.until_on >= :today);
