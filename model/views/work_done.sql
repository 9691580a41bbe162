-- The first day in the year by which the office had done a kind of its yearly work: `day` anybody's, `unit_day` done for the whole unit.
SELECT w.kind, min(w.done_on) AS day,
       min(CASE WHEN w.department IS NULL OR EXISTS (SELECT 1 FROM appointment o JOIN person h ON h.id = o.person
                                                      WHERE o.role IN ('office_head', 'officer_full') AND h.department = w.department) THEN w.done_on END) AS unit_day
FROM work_item w
WHERE w.year = CAST(:year AS INTEGER) AND w.state = 'done' AND w.done_on <= :today
GROUP BY w.kind
