-- title.zh: 制度修订稿久未批准
-- title.en: A draft policy is stalled
-- register: policy
-- use: remind score
-- requirement: B2
-- basis: setting policy_draft_days
-- owner: secrecy_officer
-- fix.zh: 请修改完善后报批。
-- fix.en: Finish it and have it approved.
SELECT p.id AS record, NULL AS person, p.department AS department, add_days(substr(p.created_at, 1, 10), CAST(setting('policy_draft_days') AS INTEGER)) AS since, NULL AS until,
       '《' || p.title || '》自' || substr(p.created_at, 1, 10) || '起草以来没有批准' AS detail
FROM policy p
WHERE p.state = 'draft' AND add_days(substr(p.created_at, 1, 10), CAST(setting('policy_draft_days') AS INTEGER)) < :today
