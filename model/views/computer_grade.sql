-- The levels each computer had before it has its present one, and until when.
SELECT k.target_record AS computer, coalesce(k.held_level, 0) AS level, k.done_on AS until_on,
       coalesce((SELECT max(e.done_on) FROM periodic_check e WHERE e.target_register = 'computer' AND e.target_record = k.target_record AND e.kind = 'grade' AND e.done_on < k.done_on), '') AS from_on
FROM periodic_check k WHERE k.target_register = 'computer' AND k.kind = 'grade'
