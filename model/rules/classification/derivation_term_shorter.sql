-- title.zh: 派生文件保密期限短于来源
-- title.en: The term of a derived document ends before its source
-- register: derivation
-- use: remind score
-- requirement: E2
-- basis: carriers_compiling
-- owner: classifying_officer
-- fix.zh: 请按来源的届满日重新确定期限。
-- fix.en: Set the term to the end of its source.
SELECT v.id AS record, 'document:' || r.id || ' document:' || s.id AS names, v.made_by AS person, r.department AS department, v.made_on AS since, NULL AS until,
       '《' || r.title || '》期限至' || r.expires_on || '，早于来源《' || s.title || '》的' || coalesce(s.expires_on, '（未定届满日）') AS detail
FROM derivation v JOIN document s ON s.id = v.source JOIN document r ON r.id = v.result
WHERE v.state = 'registered' AND r.level >= 2 AND s.level >= 2 AND length(trim(coalesce(v.portion, ''))) = 0
  AND r.level >= s.level AND r.expires_on IS NOT NULL AND r.expires_on < s.expires_on
