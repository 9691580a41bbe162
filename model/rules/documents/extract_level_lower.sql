-- title.zh: 摘录汇编的密级低于来源
-- title.en: An extract below the level of its sources
-- register: extract
-- use: prevent score
-- counts: once
-- requirement: F9
-- basis: carriers_compiling
-- owner: registry_clerk
-- fix.zh: 密级取来源中最高的。
-- fix.en: It has the highest level of its sources.
SELECT e.id AS record, 'document:' || d.id AS names, e.applicant AS person, e.department AS department, coalesce(e.approved_on, :today) AS since, NULL AS until,
       '《' || e.title || '》定为' || level_name(e.level) || '，来源《' || d.title || '》是' || level_name(d.level) AS detail
FROM extract e JOIN extract_source x ON x.extract = e.id AND x.state = 'listed' JOIN document d ON d.id = x.document
WHERE (:record IS NULL OR e.id = :record) AND e.state IN ('approved', 'done') AND coalesce(e.approved_on, :today) >= :from AND e.level < d.level
  AND d.id = (SELECT y.document FROM extract_source y JOIN document z ON z.id = y.document WHERE y.extract = e.id AND y.state = 'listed' ORDER BY z.level DESC, z.id LIMIT 1)
