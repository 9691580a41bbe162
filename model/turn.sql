-- The turns of what is done again and again (`periodic` of a register, docs/model.md §1): each time it was due, once, also when the record left its states in between:
-- `last_on` and `due_on` as they stood, `who` it concerned, `done`: when it was done or owed no more, NULL when not yet on :today. Only what reaches into the period.
SELECT t.id, max(t.last_on) AS last_on, max(t.due_on) AS due_on, max(t.who) AS who, CASE WHEN count(*) > count(t.done) THEN NULL ELSE max(t.done) END AS done
FROM (SELECT id, {done} AS last_on, {due} AS due_on, {who} AS who, NULL AS done FROM {register} WHERE state IN ({while})
      UNION ALL SELECT target_record, last_on, due_on, person, CASE WHEN done_on <= :today THEN done_on END FROM periodic_check
                WHERE target_register = '{register}' AND kind = '{kind}' AND done_on >= :from) t
GROUP BY t.id, coalesce(t.due_on, t.last_on)
