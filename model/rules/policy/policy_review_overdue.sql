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
-- turn: review
SELECT p.id AS record, p.department AS department, add_days(x.due, 1) AS since, x.done AS until,
       '《' || p.title || '》应于' || x.due || '前复审，' || CASE WHEN x.done IS NULL THEN '至今未复审' ELSE '到' || x.done || '才复审或修订' END AS detail
FROM (SELECT t.id, t.done, coalesce(t.due_on, add_months(coalesce(t.last_on, q.effective_on), CAST(setting('policy_review_months') AS INTEGER))) AS due
      FROM turn t JOIN policy q ON q.id = t.id) x
JOIN policy p ON p.id = x.id
WHERE x.due < coalesce(x.done, :today)
