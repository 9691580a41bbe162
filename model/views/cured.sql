-- What stood in a register before the next check or renewal overwrote it, or before it was owed no more (periodic_check): `last_on`, `due_on`;
-- `done`: when that ended, NULL when it had not yet on :today. Only what reaches into the period.
SELECT target_register AS register, target_record AS record, kind, last_on, due_on, CASE WHEN done_on <= :today THEN done_on END AS done
FROM periodic_check
WHERE done_on >= :from
