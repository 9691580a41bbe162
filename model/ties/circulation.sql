-- title.zh: 传阅未阅
-- title.en: Circulations not read
-- register: circulation
-- order: 41
-- settle: hand
-- by: registry_clerk
SELECT k.id AS record, p.id AS person, coalesce(k.started_on, substr(k.created_at, 1, 10), :today) AS since,
       coalesce(k.no, '') || ' ' || coalesce(d.title, '') || ' 未阅或未归还' AS detail,
       'document:' || d.id AS names, CASE WHEN coalesce(d.level, 0) > k.level THEN d.level ELSE k.level END AS level
FROM circulation k CROSS JOIN json_each(coalesce(k.readers, '[]')) j JOIN person p ON p.id = j.value LEFT JOIN document d ON d.id = k.document
WHERE k.state IN ('draft', 'running', 'out') AND (:record IS NULL OR p.id = :record)
  AND p.id NOT IN (SELECT e.value FROM json_each(coalesce(k.excused, '[]')) e)
  AND NOT EXISTS (SELECT 1 FROM reading r WHERE r.circulation = k.id AND r.reader = p.id AND r.state = 'closed')
  AND NOT EXISTS (SELECT 1 FROM movement m WHERE m.circulation = k.id AND m.kind = 'circulate' AND m.state = 'posted' AND m.received_by = p.id AND m.returned_at IS NOT NULL)
