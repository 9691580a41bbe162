-- Handovers. Tables: registers handover, handover_line; what is moved belongs to other registers.

-- name: handover_get(id:i64) -> person, successor, taken_by, clearance
SELECT h.person, coalesce(h.successor, 0), coalesce(h.taken_by, 0), coalesce(p.clearance_level, 0)
FROM handover h LEFT JOIN person p ON p.id = h.successor WHERE h.id = :id;

-- name: handover_lines(handover:i64) -> id, tie, target_register, target_record, state, level
SELECT id, tie, target_register, target_record, state, level FROM handover_line WHERE handover = :handover ORDER BY id;

-- name: handover_exceptions(person:i64, today:text) -> tie, target_register, target_record
SELECT tie, target_register, target_record FROM handover_line WHERE person = :person AND state = 'excepted' AND exception_until >= :today;

-- name: handover_of_leaving(leaving:i64) -> open, closed, no
SELECT sum(CASE WHEN state IN ('opened', 'counted', 'settled') THEN 1 ELSE 0 END), sum(CASE WHEN state = 'closed' THEN 1 ELSE 0 END), max(no)
FROM handover WHERE leaving = :leaving;

-- name: handover_leaving(id:i64) -> person, department, leave_on, class, months, from, until
SELECT person, department, leave_on, class_before, cool_off_months, cool_off_from, cool_off_until FROM leaving WHERE id = :id;

-- name: handover_cooling(class:text) -> months
SELECT CAST(setting('cooling_months_' || :class || '_min') AS INTEGER);

-- name: handover_until(from:text, months:i64) -> until
SELECT add_days(add_months(:from, :months), -1);

-- name: handover_combination(id:i64) -> holders
SELECT combination_holders FROM custody_account WHERE id = :id;
