-- title.zh: 本单位产生的涉密文件没有定密审批
-- title.en: A classified paper made here has no classification decision
-- register: document
-- use: score remind
-- counts: once
-- requirement: E1
-- basis: practice_department
-- owner: registry_clerk
-- fix.zh: 请补办定密审批，并在文件登记中选择。
-- fix.en: Make the decision up and name it in the document register.
SELECT d.id AS record, coalesce(d.drafter, d.handler) AS person, d.department AS department, d.registered_on AS since, NULL AS until,
       '《' || d.title || '》标为' || level_name(d.level) || '，' || coalesce((SELECT '登记之后' || c.approved_on || '才有批准的定密审批' FROM decision c WHERE c.id = d.decision AND c.state IN ('approved', 'lifted', 'replaced')), '没有已批准的定密审批') AS detail
FROM document d
WHERE d.kind IN ('outgoing', 'internal', 'report') AND d.level >= 2 AND d.state <> 'void' AND d.registered_on >= :from
  AND NOT EXISTS (SELECT 1 FROM decision c WHERE c.id = d.decision AND c.state IN ('approved', 'lifted', 'replaced') AND coalesce(c.approved_on, '') <= d.registered_on)
