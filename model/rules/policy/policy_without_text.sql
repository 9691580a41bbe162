-- title.zh: 施行的制度没有正文或文件
-- title.en: A policy in force has neither text nor file
-- register: policy
-- use: prevent score
-- requirement: B1
-- owner: secrecy_officer
-- fix.zh: 补充制度正文或上传文件后再批准施行。
-- fix.en: Add the text or attach the file before it is approved.
SELECT p.id AS record, p.department AS department, coalesce(p.effective_on, :from) AS since, p.ended_on AS until,
       '《' || p.title || '》没有正文，也没有附文件' AS detail
FROM policy p
WHERE (:record IS NULL OR p.id = :record) AND p.state <> 'draft' AND (p.state = 'in_force' OR p.ended_on IS NOT NULL)
  AND length(trim(coalesce(p.content, ''))) = 0 AND coalesce(p.files, '[]') = '[]'
