-- Named queries of auth/.

-- name: auth_by_name(account:text) -> id:i64, argon2:text, totp:text, totp_step:i64, failures:i64, locked_until_us:i64, release:text
SELECT a.id, s.argon2, s.totp, s.totp_step, s.failures, s.locked_until_us, s.release FROM account a JOIN secret s ON s.account = a.id
WHERE a.account = :account AND a.state = 'active';

-- name: auth_by_id(id:i64) -> id:i64, argon2:text, totp:text, totp_step:i64, failures:i64, locked_until_us:i64, release:text
SELECT a.id, s.argon2, s.totp, s.totp_step, s.failures, s.locked_until_us, s.release FROM account a JOIN secret s ON s.account = a.id
WHERE a.id = :id AND a.state = 'active';

-- name: auth_account(id:i64) -> account:text, name:text, person:i64, kind:text, unit:i64, must_change:i64, totp:i64, argon2:text
SELECT a.account, a.name, coalesce(a.person, 0), a.kind, a.unit, s.must_change, s.totp IS NOT NULL, s.argon2
FROM account a JOIN secret s ON s.account = a.id WHERE a.id = :id AND a.state = 'active';

-- name: auth_person(id:i64) -> department:i64, clearance:i64
SELECT coalesce(department, 0), coalesce(clearance_level, 0) FROM person WHERE id = :id AND state = 'active';

-- from_on: of a grant with an end
-- name: auth_grants(account:i64, today:text) -> role:text, department:i64, from_on:text, id:i64
SELECT role, coalesce(department, 0), CASE WHEN until_on IS NOT NULL THEN from_on END, id FROM role_grant
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

-- A first password: held while `release` is empty, released when it is the hash of the code.
-- name: auth_firsts() -> account:i64, held:i64
SELECT account, CASE WHEN release = '' THEN 1 ELSE 0 END FROM secret WHERE release IS NOT NULL ORDER BY account;

-- name: auth_first(account:i64) -> first:i64
SELECT CASE WHEN release IS NULL THEN 0 ELSE 1 END FROM secret WHERE account = :account;

-- name: auth_release_put(account:i64, release:text)
UPDATE secret SET release = :release WHERE account = :account;

-- The active people who have no account, with what their login may be called.
-- name: auth_without() -> person:i64, name:text, staff_no:text, department:text
SELECT p.id, p.name, coalesce(p.staff_no, ''), coalesce(d.name, '') FROM person p LEFT JOIN department d ON d.id = p.department
WHERE p.state = 'active' AND NOT EXISTS (SELECT 1 FROM account a WHERE a.person = p.id) ORDER BY p.department, p.id LIMIT 5000;

-- name: auth_slip(account:i64) -> account:text, name:text, department:text
SELECT a.account, a.name, coalesce(d.name, '') FROM account a LEFT JOIN person p ON p.id = a.person LEFT JOIN department d ON d.id = p.department WHERE a.id = :account;

-- name: auth_person_account(person:i64, but:i64) -> account:text
SELECT account FROM account WHERE person = :person AND id <> :but ORDER BY id LIMIT 1;

-- name: auth_office_of(name:text, kind:text) -> n:i64
SELECT count(*) FROM account WHERE kind <> 'business' AND kind <> :kind AND replace(replace(name, ' ', ''), '　', '') = :name;

-- name: auth_admins() -> n:i64
SELECT count(DISTINCT kind) FROM account WHERE kind IN ('system', 'security', 'audit');

-- name: auth_secret_put(account:i64, argon2:text, release:text, must_change:i64, at:text)
INSERT INTO secret(account, argon2, release, must_change, changed_at) VALUES (:account, :argon2, :release, :must_change, :at)
ON CONFLICT (account) DO UPDATE SET argon2 = excluded.argon2, release = excluded.release, must_change = excluded.must_change, changed_at = excluded.changed_at,
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

-- name: auth_totp_put(account:i64, totp:text, step:i64)
UPDATE secret SET totp = :totp, totp_step = :step WHERE account = :account;

-- name: auth_totp_used(account:i64, step:i64)
UPDATE secret SET totp_step = :step WHERE account = :account AND totp_step < :step;

-- name: auth_person_has(person:i64, role:text, today:text) -> account:i64, id:i64
SELECT a.id, g.id FROM account a JOIN role_grant g ON g.account = a.id
WHERE a.person = :person AND a.state = 'active' AND a.kind = 'business' AND g.role = :role AND g.department IS NULL AND g.state = 'live'
  AND (g.from_on IS NULL OR g.from_on <= :today) AND (g.until_on IS NULL OR g.until_on >= :today)
ORDER BY g.id LIMIT 1;
