-- title.zh: 复制了不准复制的文件
-- title.en: A paper was copied that may not be copied
-- register: print_job
-- use: prevent score
-- counts: once
-- requirement: F9
-- basis: carriers_copying
-- owner: registry_clerk
-- fix.zh: 制发机关不准复制的文件和密码电报不得复制。
-- fix.en: What its issuing authority forbids, and cipher telegrams, may not be copied.
SELECT j.id AS record, 'document:' || d.id AS names, j.applicant AS person, j.department AS department, coalesce(j.approved_on, j.made_on, :today) AS since, NULL AS until,
       CASE WHEN d.kind = 'telegram' THEN '密码电报' ELSE '制发机关不准复制的文件' END || '《' || d.title || '》批准了复制' AS detail
FROM print_job j JOIN document d ON d.id = j.document
WHERE (:record IS NULL OR j.id = :record) AND j.state IN ('approved', 'made') AND j.kind <> 'print' AND coalesce(j.made_on, j.approved_on, :today) >= :from
  AND (d.no_copying = 1 OR j.issuer_allows = 'forbids' OR d.kind = 'telegram')
