-- title.zh: 派生文件密级低于来源
-- title.en: A derived document is below its source
-- register: derivation
-- use: prevent score
-- requirement: E2
-- basis: carriers_compiling
-- owner: classifying_officer
-- fix.zh: 请按来源密级重新定密；只涉及低密级密点的写明密点。
-- fix.en: Classify it as its source, or name the portion of lower level.
SELECT v.id AS record, 'document:' || r.id || ' document:' || s.id AS names, v.made_by AS person, r.department AS department, v.made_on AS since, NULL AS until,
       '《' || r.title || '》为' || level_name(r.level) || '，低于来源《' || s.title || '》的' || level_name(s.level) AS detail
FROM derivation v JOIN document s ON s.id = v.source JOIN document r ON r.id = v.result
WHERE (:record IS NULL OR v.id = :record) AND v.state = 'registered' AND r.level < s.level AND s.level >= 2 AND length(trim(coalesce(v.portion, ''))) = 0
