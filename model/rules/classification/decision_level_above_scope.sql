-- title.zh: 定密超过保密事项范围规定的最高密级
-- title.en: Classified above the highest level of the catalogue item
-- register: decision
-- use: prevent score
-- requirement: E1
-- basis: rules_classification
-- owner: classifying_officer
-- fix.zh: 请按保密事项范围所列密级重新拟定。
-- fix.en: Propose the level again within the catalogue item.
-- view: decision_end
SELECT d.id AS record, d.drafter AS person, d.department AS department,
       coalesce(d.approved_on, substr(d.created_at, 1, 10), :today) AS since,
       e.day AS until,
       '《' || d.title || '》拟定为' || level_name(d.level) || '，超过范围条目“' || s.title || '”的最高密级' || level_name(s.max_level) AS detail
FROM decision d JOIN decision_end e ON e.decision = d.id JOIN scope_item s ON s.id = d.scope_item
WHERE (:record IS NULL OR d.id = :record) AND d.level > s.max_level
  AND d.state IN ('proposed', 'reviewed', 'approved', 'lifted', 'replaced')
