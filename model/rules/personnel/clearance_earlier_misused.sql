-- title.zh: 以补登代替涉密人员审查
-- title.en: An earlier approval was entered instead of going through the procedure
-- register: clearance
-- use: prevent score
-- requirement: D1
-- basis: own
-- owner: hr
-- fix.zh: 启用本系统后批准的，按人事审查、保卫审查、考核、审批表、分管领导审批逐步办理。
-- fix.en: What is approved since the program began goes through HR review, security review, exam, form and approval.
SELECT c.id AS record, c.person AS person, c.department AS department, coalesce(c.approved_on, substr(c.created_at, 1, 10)) AS since,
       p.name || '的涉密人员审查补登为' || coalesce(c.approved_on, '（无日期）') || '批准，' ||
       CASE WHEN coalesce(c.earlier_basis, '') = '' THEN '没有原批准依据' ELSE '不早于本系统启用之日（' || u.began || '）' END AS detail
FROM clearance c JOIN person p ON p.id = c.person
JOIN (SELECT substr(min(created_at), 1, 10) AS began FROM unit) u ON 1 = 1
WHERE (:record IS NULL OR c.id = :record) AND c.earlier = 1 AND c.state = 'approved'
  AND (c.approved_on IS NULL OR c.approved_on > coalesce(u.began, c.approved_on) OR coalesce(c.earlier_basis, '') = '')
