-- The times of what must not be empty (`holds` in `periodic` of a register, docs/model.md §1): `who` or nothing it said (of a text: NULL), `lacking`: nothing, `last_on`: since when (NULL: as long as the
-- record knows), `done`: until when, NULL when it still says so. Only what reaches into the period.
SELECT r.id, {held} AS who, CASE WHEN {empty} THEN 1 ELSE 0 END AS lacking,
       (SELECT max(k.done_on) FROM periodic_check k WHERE k.target_register = '{register}' AND k.kind = '{kind}' AND k.target_record = r.id AND k.done_on <= :today) AS last_on, NULL AS done
FROM {register} r WHERE r.state IN ({while})
UNION ALL SELECT k.target_record, {was}, coalesce(k.lacking, 0), k.last_on, CASE WHEN k.done_on <= :today THEN k.done_on END FROM periodic_check k
          WHERE k.target_register = '{register}' AND k.kind = '{kind}' AND k.done_on >= :from
