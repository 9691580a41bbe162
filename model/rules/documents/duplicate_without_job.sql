-- title.zh: 复制件没有印制复制审批
-- title.en: A copy without its print job
-- register: copy
-- use: score
-- counts: once
-- requirement: F9
-- basis: carriers_copying
-- owner: registry_clerk
-- fix.zh: 请补登印制复制审批，查明由谁复制。
-- fix.en: Register the job and find out who copied it.
SELECT c.id AS record, 'document:' || d.id AS names, c.made_by AS person, d.department AS department, coalesce(c.made_on, :today) AS since, NULL AS until,
       '《' || d.title || '》复制件' || c.copy_no || '号没有印制复制审批' AS detail
FROM copy c JOIN document d ON d.id = c.document
WHERE c.kind = 'duplicate' AND c.state <> 'void' AND c.level >= 2 AND c.print_job IS NULL AND d.kind <> 'telegram' AND c.made_on >= :from
