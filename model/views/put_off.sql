-- Terms that had passed before somebody set another or let go of them (`periodic` with `kind: term`, docs/model.md §1): `register`, `id` of the record, `due_on`, `day` on which it was put off. For registers too large for `turn`.
SELECT p.target_register AS register, p.target_record AS id, p.due_on, max(p.done_on) AS day
FROM periodic_check p
WHERE p.kind = 'term' AND p.done_on >= :from AND p.done_on <= :today AND p.due_on < p.done_on
GROUP BY p.target_register, p.target_record, p.due_on
