-- Self-checks with their day: what was entered as one, and a finished list of an assessment. `who` is the department (kind department) or the person.
SELECT s.kind, CASE s.kind WHEN 'department' THEN s.department ELSE s.person END AS who, s.checked_on AS day FROM self_check s WHERE s.checked_on <= :today
UNION
SELECT t.kind, CASE t.kind WHEN 'department' THEN t.department ELSE t.person END, t.done_on FROM assessment_task t WHERE t.done_on <= :today
