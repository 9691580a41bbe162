-- title.zh: 绝密级文件复制没有制发机关或其上级批准
-- title.en: Top secret copied without its issuing authority
-- register: print_job
-- use: prevent score
-- counts: once
-- requirement: F9
-- basis: carriers_copying
-- owner: registry_clerk
-- fix.zh: 绝密级须经制发机关或其上级批准，请填写批准文号。
-- fix.en: Top secret needs the approval of the issuing authority or its superior: enter its number.
SELECT j.id AS record, j.applicant AS person, j.department AS department, coalesce(j.approved_on, j.made_on, :today) AS since, NULL AS until,
       '印制复制' || coalesce(j.no, '') || '是绝密级，没有制发机关或其上级的书面批准' AS detail
FROM print_job j
WHERE (:record IS NULL OR j.id = :record) AND j.state IN ('approved', 'made') AND j.kind <> 'print' AND j.level >= 4
  AND coalesce(j.made_on, j.approved_on, :today) >= :from AND (j.issuer_no IS NULL OR coalesce(j.issuer_allows, '') <> 'approved')
