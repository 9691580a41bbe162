-- title.zh: 涉密人员审查久拖不决
-- title.en: A clearance case is stalled
-- register: clearance
-- use: remind
-- requirement: D1
-- basis: setting clearance_stall_days
-- owner: hr
-- lead_days: 10
-- fix.zh: 办理下一步，或撤回、不通过。
-- fix.en: Take the next step, or refuse or withdraw the case.
SELECT c.id AS record, c.person AS person, c.department AS department,
       add_days(c.applied_on, 1 + CAST(setting('clearance_stall_days') AS INTEGER)) AS since,
       p.name || '的涉密人员审查' || c.applied_on || '提出，超过' || setting('clearance_stall_days') || '天未办结' AS detail
FROM clearance c JOIN person p ON p.id = c.person
WHERE c.state IN ('applied', 'hr_passed', 'security_passed', 'exam_passed', 'form_ready')
  AND c.applied_on < add_days(:today, 0 - CAST(setting('clearance_stall_days') AS INTEGER))
