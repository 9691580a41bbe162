-- title.zh: 一年以上的保密期限没有以年计
-- title.en: A term of a year or more is given in months
-- register: decision
-- use: prevent score
-- requirement: E1
-- basis: rules_classification
-- owner: classifying_officer
-- fix.zh: 期限一年以上的以年计，不满一年的以月计：请改写期限，或写解密时间。
-- fix.en: Terms of a year and more are given in years, shorter ones in months; or name the day.
-- view: decision_end
SELECT d.id AS record, d.drafter AS person, d.department AS department, coalesce(d.approved_on, substr(d.created_at, 1, 10), :today) AS since, e.day AS until,
       '《' || d.title || '》的保密期限写成' || substr(d.term, 1, length(d.term) - 1) || '个月，一年以上的应以年计' AS detail
FROM decision d JOIN decision_end e ON e.decision = d.id
WHERE (:record IS NULL OR d.id = :record) AND d.state IN ('proposed', 'reviewed', 'approved', 'lifted', 'replaced') AND d.level >= 2 AND d.term LIKE '%M' AND d.term NOT LIKE 'E%' AND CAST(substr(d.term, 1, length(d.term) - 1) AS INTEGER) >= 12
