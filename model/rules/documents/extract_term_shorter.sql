-- title.zh: 摘录汇编的保密期限短于来源
-- title.en: An extract with a shorter term than its sources
-- register: extract
-- use: prevent score
-- counts: once
-- requirement: F9
-- basis: carriers_compiling
-- owner: registry_clerk
-- fix.zh: 保密期限取来源中最长的。
-- fix.en: It has the longest term of its sources.
SELECT e.id AS record, 'document:' || d.id AS names, e.applicant AS person, e.department AS department, coalesce(e.approved_on, :today) AS since, NULL AS until,
       '《' || e.title || '》保密期限到' || e.expires_on || '，来源《' || d.title || '》' || CASE WHEN d.ends IS NULL THEN '为长期' ELSE '到' || d.ends END AS detail
FROM extract e JOIN extract_source x ON x.extract = e.id AND x.state = 'listed'
JOIN (SELECT id, title, level, coalesce(expires_on, term_end(term, coalesce(made_on, registered_on))) AS ends FROM document) d ON d.id = x.document   -- where no day was entered it follows from the term
WHERE (:record IS NULL OR e.id = :record) AND e.state IN ('approved', 'done') AND coalesce(e.approved_on, :today) >= :from
  AND e.expires_on IS NOT NULL AND d.level >= 2 AND (d.ends IS NULL OR d.ends > e.expires_on)
  AND d.id = (SELECT y.document FROM extract_source y JOIN (SELECT id, level, coalesce(expires_on, term_end(term, coalesce(made_on, registered_on))) AS ends FROM document) z ON z.id = y.document WHERE y.extract = e.id AND y.state = 'listed' AND z.level >= 2
              ORDER BY z.ends IS NULL DESC, z.ends DESC, z.id LIMIT 1)
