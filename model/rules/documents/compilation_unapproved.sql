-- title.zh: 汇编没有经制发机关批准
-- title.en: A compilation without its issuing authority
-- register: extract
-- use: prevent score
-- counts: once
-- requirement: F9
-- basis: carriers_compiling
-- owner: registry_clerk
-- fix.zh: 请取得制发机关批准并填写文号。
-- fix.en: Obtain the approval of the issuing authority and enter its number.
SELECT e.id AS record, e.applicant AS person, e.department AS department, coalesce(e.approved_on, :today) AS since, NULL AS until,
       '《' || e.title || '》汇编了外单位文件，没有制发机关批准文号' AS detail
FROM extract e
WHERE (:record IS NULL OR e.id = :record) AND e.kind = 'compilation' AND e.state IN ('approved', 'done') AND coalesce(e.approved_on, :today) >= :from AND e.issuer_no IS NULL
  AND EXISTS (SELECT 1 FROM extract_source x JOIN document d ON d.id = x.document WHERE x.extract = e.id AND x.state = 'listed' AND d.kind = 'incoming' AND d.level >= 2)
