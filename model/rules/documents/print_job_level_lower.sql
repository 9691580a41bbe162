-- title.zh: 复制件的密级低于原件
-- title.en: Copies below the level of the original
-- register: print_job
-- use: prevent score
-- counts: once
-- requirement: F9
-- basis: carriers_copying
-- owner: registry_clerk
-- fix.zh: 复制件的密级与原件相同。
-- fix.en: Copies have the level of the original.
SELECT j.id AS record, 'document:' || d.id AS names, j.applicant AS person, j.department AS department, coalesce(j.approved_on, j.made_on, :today) AS since, NULL AS until,
       '印制复制' || coalesce(j.no, '') || '填为' || level_name(j.level) || '，原件《' || d.title || '》是' || level_name(d.level) AS detail
FROM print_job j JOIN document d ON d.id = j.document
WHERE (:record IS NULL OR j.id = :record) AND j.state NOT IN ('refused', 'cancelled') AND j.level < d.level AND coalesce(j.made_on, j.approved_on, :today) >= :from
