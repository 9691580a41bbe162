-- title.zh: 保密期限超过保密事项范围规定的最长期限
-- title.en: A classification lasts longer than the catalogue item allows
-- register: decision
-- use: prevent score
-- requirement: E1
-- basis: rules_classification
-- owner: classifying_officer
-- fix.zh: 请按保密事项范围所列期限重新拟定；另有规定的，写明依据。
-- fix.en: Propose a term within that of the catalogue; where a special provision applies, name it.
-- view: decision_end decision_term
SELECT d.id AS record, d.drafter AS person, d.department AS department,
       coalesce(d.approved_on, substr(d.created_at, 1, 10), :today) AS since, e.day AS until,
       '《' || d.title || '》的保密期限' || CASE WHEN d.term = 'L' THEN '为长期' ELSE '到' || t.day END || '，超过范围条目“' || s.title || '”的最长期限' || replace(replace(s.max_term, 'Y', '年'), 'M', '个月') AS detail
FROM decision d JOIN decision_end e ON e.decision = d.id JOIN decision_term t ON t.decision = d.id JOIN scope_item s ON s.id = d.scope_item
WHERE (:record IS NULL OR d.id = :record) AND d.kind = 'original' AND d.level >= 2 AND coalesce(d.special_basis, '') = '' AND s.max_term NOT LIKE 'E:%' AND s.max_term NOT LIKE 'D%'
  AND (t.day > term_end(s.max_term, coalesce(d.made_on, d.approved_on)) OR (d.term = 'L' AND s.max_term <> 'L'))
  AND d.state IN ('proposed', 'reviewed', 'approved', 'lifted', 'replaced')
