-- title.zh: 批准之前就印制复制
-- title.en: Printed or copied before it was approved
-- register: print_job
-- use: score
-- counts: once
-- requirement: F9
-- basis: carriers_copying
-- owner: registry_clerk
-- fix.zh: 请先经领导批准再印制、复制，并说明先印后批的原因。
-- fix.en: Have it approved before it is made; say why this one was not.
SELECT j.id AS record, 'document:' || d.id AS names, j.operator AS person, j.department AS department, j.made_on AS since, NULL AS until,
       '《' || d.title || '》的印制复制' || coalesce(j.no, '') || '于' || j.made_on || '完成，' || coalesce(j.approved_on || '才批准', '没有批准') AS detail
FROM print_job j JOIN document d ON d.id = j.document
WHERE j.state = 'made' AND j.level >= 2 AND j.made_on >= :from AND (j.approved_on IS NULL OR j.approved_on > j.made_on)
