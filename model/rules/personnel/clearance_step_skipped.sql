-- title.zh: 涉密人员审查缺少步骤或顺序颠倒
-- title.en: A clearance case skipped or reordered a step
-- register: clearance
-- use: prevent score
-- requirement: D1
-- view: clearance_end
-- owner: hr
-- fix.zh: 退回补办缺少的步骤：人事审查→保卫审查→考核→填审批表→分管领导审批。
-- fix.en: Do the missing step: HR review, security review, exam, form, approval by the deputy in charge.
SELECT c.id AS record, c.person AS person, c.department AS department, coalesce(c.approved_on, c.form_on, c.exam_on, c.security_on, c.hr_on, c.applied_on, :from) AS since, e.day AS until,
       p.name || '的涉密人员审查' || CASE
           WHEN c.hr_on IS NULL OR c.hr_by IS NULL THEN '缺少人事部门审查'
           WHEN s.n >= 2 AND (c.security_on IS NULL OR c.security_by IS NULL) THEN '缺少保卫部门审查'
           WHEN s.n >= 3 AND c.exam_on IS NULL THEN '缺少考核'
           WHEN s.n >= 4 AND c.form_on IS NULL THEN '缺少审批表'
           WHEN s.n >= 5 AND (c.approved_on IS NULL OR c.approved_by IS NULL) THEN '缺少分管领导审批'
           ELSE '步骤日期顺序颠倒' END AS detail
FROM clearance c JOIN person p ON p.id = c.person JOIN clearance_end e ON e.clearance = c.id
JOIN (SELECT 'hr_passed' AS state, 1 AS n UNION ALL SELECT 'security_passed', 2 UNION ALL SELECT 'exam_passed', 3
      UNION ALL SELECT 'form_ready', 4 UNION ALL SELECT 'approved', 5 UNION ALL SELECT 'ended', 5) s ON s.state = c.state
WHERE (:record IS NULL OR c.id = :record) AND coalesce(c.earlier, 0) = 0
  AND (c.hr_on IS NULL OR c.hr_by IS NULL OR (s.n >= 2 AND (c.security_on IS NULL OR c.security_by IS NULL)) OR (s.n >= 3 AND c.exam_on IS NULL)
       OR (s.n >= 4 AND c.form_on IS NULL) OR (s.n >= 5 AND (c.approved_on IS NULL OR c.approved_by IS NULL))
       OR c.hr_on < c.applied_on OR c.security_on < c.hr_on OR c.exam_on < c.security_on OR c.form_on < c.exam_on OR c.approved_on < c.form_on)
