-- title.zh: 保密制度逾期未复审
-- title.en: A policy is past its review date
-- register: policy
-- use: remind score
-- requirement: B2
-- basis: setting policy_review_months
-- owner: secrecy_officer
-- lead_days: 60
-- fix.zh: 复审该制度：需要修订的起草新版本，仍适用的登记复审通过并确定下次复审日期。
-- fix.en: Review the policy: draft a new edition, or record it as reviewed with the next date.
SELECT p.id AS record, p.department AS department, add_days(d.due, 1) AS since,
       '《' || p.title || '》应于' || d.due || '前复审，至今未复审' AS detail
FROM policy p
JOIN (SELECT id, coalesce(review_on, add_months(coalesce(reviewed_on, effective_on), CAST(setting('policy_review_months') AS INTEGER))) AS due FROM policy) d ON d.id = p.id
WHERE p.state = 'in_force' AND d.due < :today
