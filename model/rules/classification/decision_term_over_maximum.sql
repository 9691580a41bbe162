-- title.zh: 保密期限超过法定最长期限且未注明另有规定
-- title.en: Term over the legal maximum without a special basis
-- register: decision
-- use: prevent score
-- requirement: E1
-- basis: law_term; setting term_max_years_top_secret; setting term_max_years_secret; setting term_max_years_confidential
-- owner: classifying_officer
-- fix.zh: 请缩短期限，或在“另有规定的依据”中写明。
-- fix.en: Shorten the term or name the special basis.
-- view: decision_end
SELECT d.id AS record, d.drafter AS person, d.department AS department,
       coalesce(d.approved_on, substr(d.created_at, 1, 10), :today) AS since, e.day AS until,
       '《' || d.title || '》' || level_name(d.level) || '级期限' || coalesce(CASE WHEN d.term LIKE 'D%' THEN '到' || substr(d.term, 2) WHEN d.term = 'L' THEN '长期' WHEN d.term LIKE 'E:%' THEN substr(d.term, 3) ELSE replace(replace(d.term, 'Y', '年'), 'M', '个月') END, '') || coalesce('（至' || d.expires_on || '）', '') || '，超过法定最长期限' AS detail
FROM decision d JOIN decision_end e ON e.decision = d.id
WHERE (:record IS NULL OR d.id = :record) AND d.state IN ('proposed', 'reviewed', 'approved', 'lifted', 'replaced')
  AND coalesce(d.special_basis, '') = '' AND d.level >= 2
  AND (d.term = 'L' OR CASE WHEN d.term LIKE '%Y' THEN CAST(substr(d.term, 1, length(d.term) - 1) AS INTEGER) * 12
            WHEN d.term LIKE '%M' THEN CAST(substr(d.term, 1, length(d.term) - 1) AS INTEGER) ELSE 0 END
       > 12 * CASE d.level WHEN 4 THEN CAST(setting('term_max_years_top_secret') AS INTEGER)
                           WHEN 3 THEN CAST(setting('term_max_years_secret') AS INTEGER)
                           ELSE CAST(setting('term_max_years_confidential') AS INTEGER) END
    OR CASE WHEN d.term LIKE 'D%' AND substr(d.term, 2) > coalesce(d.expires_on, '') THEN substr(d.term, 2) ELSE d.expires_on END
       > add_months(d.made_on, 12 * CASE d.level WHEN 4 THEN CAST(setting('term_max_years_top_secret') AS INTEGER)
                                                 WHEN 3 THEN CAST(setting('term_max_years_secret') AS INTEGER)
                                                 ELSE CAST(setting('term_max_years_confidential') AS INTEGER) END))
