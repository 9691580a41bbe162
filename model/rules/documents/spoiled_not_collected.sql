-- title.zh: 印制废页没有收入待销毁账户
-- title.en: Spoiled sheets did not reach the waste
-- register: print_job
-- use: score
-- counts: once
-- requirement: F9
-- basis: carriers_making
-- owner: registry_clerk
-- fix.zh: 请登记废页并交待销毁柜。
-- fix.en: Register the spoiled sheets and put them with the waste.
SELECT j.id AS record, j.operator AS person, j.department AS department, j.made_on AS since, NULL AS until,
       '印制复制' || coalesce(j.no, '') || '有废页' || j.spoiled || '张，没有登记收集' AS detail
FROM print_job j
WHERE j.state = 'made' AND j.spoiled > 0 AND j.level >= 2 AND j.made_on >= :from AND NOT EXISTS (SELECT 1 FROM waste_batch w WHERE w.print_job = j.id)
