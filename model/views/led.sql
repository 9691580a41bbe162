-- Leaders of the unit, with the days from and until when each was one ('' and '9999' where nobody changed it).
SELECT p.id AS person, coalesce((SELECT max(k.done_on) FROM periodic_check k WHERE k.target_register = 'person' AND k.target_record = p.id AND k.kind = 'leader' AND k.lacking = 1), '') AS from_on, '9999' AS until_on
FROM person p WHERE p.is_leader = 1 AND p.state <> 'void'
UNION ALL SELECT k.target_record, coalesce((SELECT max(e.done_on) FROM periodic_check e WHERE e.target_register = 'person' AND e.target_record = k.target_record AND e.kind = 'leader' AND e.lacking = 1 AND e.done_on < k.done_on), ''), k.done_on
FROM periodic_check k WHERE k.target_register = 'person' AND k.kind = 'leader' AND k.lacking = 0
