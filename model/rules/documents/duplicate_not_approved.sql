-- title.zh: 复制件未经批准
-- title.en: A copy was made without approval
-- register: copy
-- use: prevent score
-- counts: once
-- requirement: F9
-- basis: carriers_copying
-- owner: registry_clerk
-- fix.zh: 请补办复制审批；复制人不得批准自己的复制。
-- fix.en: Have the copying approved by somebody other than who made it.
SELECT c.id AS record, 'document:' || d.id AS names, c.made_by AS person, d.department AS department, coalesce(c.made_on, :today) AS since, NULL AS until,
       '《' || d.title || '》复制件' || c.copy_no || '号' || CASE WHEN c.approved_by IS NULL THEN '没有批准人' ELSE '的批准人就是复制人' END AS detail
FROM copy c JOIN document d ON d.id = c.document
WHERE (:record IS NULL OR c.id = :record) AND c.kind = 'duplicate' AND c.state <> 'void' AND c.level >= 2
  AND coalesce(c.made_on, :today) >= :from AND (c.approved_by IS NULL OR c.approved_by = c.made_by)
