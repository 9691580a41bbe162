-- title.zh: 派生定密低于来源密级
-- title.en: A derivative decision is below its source
-- register: decision
-- use: prevent score
-- requirement: E2
-- basis: rules_derivative
-- owner: classifying_officer
-- fix.zh: 派生定密的密级应与来源一致；只涉及低密级密点的请写明。
-- fix.en: Take over the level of the source, or name the portion of lower level.
-- view: decision_end
SELECT d.id AS record, d.drafter AS person, d.department AS department,
       coalesce(d.approved_on, substr(d.created_at, 1, 10), :today) AS since, e.day AS until,
       '《' || d.title || '》定为' || level_name(d.level) || '，低于来源密级' || level_name(d.source_level) AS detail
FROM decision d JOIN decision_end e ON e.decision = d.id
WHERE (:record IS NULL OR d.id = :record) AND d.kind = 'derived' AND d.source_level > d.level
  AND coalesce(d.special_basis, '') = '' AND d.state IN ('proposed', 'reviewed', 'approved', 'lifted', 'replaced')
