-- title.zh: 派生文件保密期限短于来源
-- title.en: The term of a derived document ends before its source
-- register: derivation
-- use: remind score
-- requirement: E2
-- basis: carriers_compiling
-- owner: classifying_officer
-- fix.zh: 请按来源的届满日重新确定期限。
-- fix.en: Set the term to the end of its source.
SELECT x.id AS record, 'document:' || x.result || ' document:' || x.source AS names, x.made_by AS person, x.department, x.made_on AS since, NULL AS until,
       '《' || x.title || '》期限至' || x.ends || '，早于来源《' || x.source_title || '》的' || coalesce(x.source_ends, '长期') AS detail
FROM (SELECT v.id, v.result, v.source, v.made_by, v.made_on, r.department, r.title, s.title AS source_title, s.term AS source_term,   -- where no day was entered it follows from the term
             coalesce(r.expires_on, term_end(r.term, coalesce(r.made_on, r.registered_on))) AS ends, coalesce(s.expires_on, term_end(s.term, coalesce(s.made_on, s.registered_on))) AS source_ends
      FROM derivation v JOIN document s ON s.id = v.source JOIN document r ON r.id = v.result
      WHERE v.state = 'registered' AND r.level >= 2 AND s.level >= 2 AND length(trim(coalesce(v.portion, ''))) = 0 AND r.level >= s.level) x
WHERE x.ends < x.source_ends OR (x.ends IS NOT NULL AND x.source_ends IS NULL AND x.source_term = 'L')
