-- title.zh: 制度修订稿久未批准
-- title.en: A draft policy is stalled
-- register: policy
-- use: remind score
-- requirement: B2
-- basis: setting policy_draft_days
-- owner: secrecy_officer
-- fix.zh: 请修改完善后报批。
-- fix.en: Finish it and have it approved.
SELECT p.id AS record, NULL AS person, p.department AS department, add_days(substr(p.created_at, 1, 10), CAST(setting('policy_draft_days') AS INTEGER) + 1) AS since,
       CASE WHEN p.state <> 'draft' THEN p.issued_on END AS until,
       '《' || p.title || '》' || substr(p.created_at, 1, 10) || '起草，' || CASE WHEN p.state = 'draft' THEN '至今没有批准' ELSE '迟至' || p.issued_on || '才印发' END AS detail
FROM policy p
WHERE add_days(substr(p.created_at, 1, 10), CAST(setting('policy_draft_days') AS INTEGER)) < CASE WHEN p.state = 'draft' THEN :today ELSE p.issued_on END
