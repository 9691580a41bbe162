-- title.zh: 涉密人员审查由本人或审查人自行审批
-- title.en: A clearance was approved by the person himself or by a reviewer
-- register: clearance
-- use: prevent score
-- requirement: D1
-- owner: leader_in_charge
-- fix.zh: 由与被审查人、人事和保卫审查人不同的分管领导重新审批。
-- fix.en: Have it approved by the deputy in charge, who is neither the person nor a reviewer.
-- counts: once
SELECT c.id AS record, c.person AS person, c.department AS department, coalesce(c.approved_on, c.security_on, c.hr_on, :from) AS since,
       p.name || '的涉密人员审查' || CASE WHEN c.approved_by = c.person THEN '由本人审批' WHEN c.hr_by = c.person OR c.security_by = c.person THEN '由本人审查'
           WHEN c.hr_by = c.security_by THEN '的人事、保卫两步由同一人办理' ELSE '由审查人自行审批' END AS detail
FROM clearance c JOIN person p ON p.id = c.person
WHERE (:record IS NULL OR c.id = :record)
  AND (c.approved_by = c.person OR c.hr_by = c.person OR c.security_by = c.person OR c.approved_by = c.hr_by OR c.approved_by = c.security_by OR c.hr_by = c.security_by)
