-- title.zh: 制度逾期未阅签
-- title.en: A policy was not read and signed in time
-- register: policy_sign
-- use: remind score
-- requirement: B2
-- basis: setting policy_sign_days
-- owner: secrecy_officer
-- lead_days: 10
-- fix.zh: 请本人阅读制度后在“制度阅签”中签字。
-- fix.en: Have the person read the policy and sign.
SELECT s.id AS record, s.person AS person, coalesce(s.department, p.department) AS department, add_days(s.due_on, 1) AS since,
       CASE WHEN s.state = 'signed' THEN s.signed_on WHEN p.left_on < coalesce(q.ended_on, '9999') THEN p.left_on ELSE q.ended_on END AS until,
       p.name || '应于' || s.due_on || '前阅签《' || q.title || '》' || CASE WHEN s.state = 'signed' THEN '，实际' || s.signed_on || '阅签' ELSE '，尚未阅签' END AS detail
FROM (SELECT z.id, z.person, z.department, z.policy, z.signed_on, z.state, coalesce(z.due_on, add_days(z.asked_on, CAST(setting('policy_sign_days') AS INTEGER))) AS due_on FROM policy_sign z) s
JOIN person p ON p.id = s.person JOIN policy q ON q.id = s.policy
WHERE s.due_on < :today AND (p.left_on IS NULL OR p.left_on > s.due_on)
  AND ((s.state = 'pending' AND q.state <> 'draft' AND s.due_on < coalesce(q.ended_on, '9999'))
       OR (s.state = 'signed' AND s.signed_on > s.due_on AND s.signed_on >= :from))
