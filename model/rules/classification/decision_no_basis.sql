-- title.zh: 定密没有依据
-- title.en: Classified without a basis
-- register: decision
-- use: prevent score
-- requirement: E1
-- basis: rules_derivative
-- owner: classifying_officer
-- fix.zh: 原始定密请选择范围条目，派生定密请选择所依据的文件。
-- fix.en: Name the catalogue item, or the source paper of a derivative decision.
-- view: decision_end
SELECT d.id AS record, d.drafter AS person, d.department AS department,
       coalesce(d.approved_on, d.reviewed_on, substr(d.created_at, 1, 10), :today) AS since, e.day AS until,
       '《' || d.title || '》' || CASE d.kind WHEN 'derived' THEN '派生定密没有写明所依据的文件' ELSE '没有写明保密事项范围条目' END AS detail
FROM decision d JOIN decision_end e ON e.decision = d.id
WHERE (:record IS NULL OR d.id = :record) AND d.state IN ('reviewed', 'approved', 'lifted', 'replaced') AND d.level >= 2
  AND ((d.kind = 'original' AND d.scope_item IS NULL)
       OR (d.kind = 'derived' AND d.source_document IS NULL AND coalesce(d.basis_text, '') = ''))
