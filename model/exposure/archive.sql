-- title.zh: 利用档案
-- title.en: used in the archive
-- role: archive
-- register: archive_access
-- order: 64
SELECT t.id AS record, p.id AS person, t.document AS document, t.opened_on AS since, t.returned_on AS until,
       coalesce(t.no, '') || CASE WHEN p.id = t.applicant THEN ' 利用人' ELSE ' 经办档案员' END AS detail
FROM json_each(:documents) j JOIN archive_access t ON t.document = j.value JOIN person p ON p.id IN (t.applicant, t.handled_by)
WHERE t.state IN ('open', 'closed') AND t.opened_on <= substr(:to, 1, 10) AND (t.returned_on IS NULL OR t.returned_on >= substr(:from, 1, 10))
