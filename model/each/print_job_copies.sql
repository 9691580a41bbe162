-- The copies that a copying or burning job makes: their numbers go on from the document's last one, and they are for nobody who may not see it. Printing makes none: its copies are registered with the document.
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < (SELECT j.copies FROM print_job j WHERE j.id = :record))
SELECT n.i AS nth, n.i + (SELECT coalesce(max(c.copy_no), 0) FROM copy c WHERE c.document = j.document) AS copy_no,
  CASE WHEN j.level > d.level THEN j.level ELSE d.level END AS level, d.audience AS audience
FROM n, print_job j JOIN document d ON d.id = j.document WHERE j.id = :record AND j.kind <> 'print' ORDER BY n.i
