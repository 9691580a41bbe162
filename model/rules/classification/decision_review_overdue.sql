-- title.zh: 国家秘密年度审核逾期
-- title.en: Yearly review of a classified matter is overdue
-- register: decision
-- use: remind score
-- requirement: E2
-- basis: law_review
-- owner: classifying_officer
-- lead_days: 30
-- fix.zh: 请在定密台账中办理年度审核（维持、变更或解除）。
-- fix.en: Do the yearly review in the decision register.
SELECT d.id AS record, d.drafter AS person, d.department AS department,
       add_days(add_months(coalesce(d.last_review_on, d.approved_on), CAST(setting('classification_review_months') AS INTEGER)), 1) AS since, NULL AS until,
       '《' || d.title || '》上次审核（或确定）于' || coalesce(d.last_review_on, d.approved_on) || '，已超过一年未审核' AS detail
FROM decision d
WHERE d.state = 'approved' AND d.level >= 2   -- what has run out by then declassified itself: decision_expired_unhandled
  AND coalesce(d.expires_on, '9999') >= add_months(coalesce(d.last_review_on, d.approved_on), CAST(setting('classification_review_months') AS INTEGER)) AND coalesce(d.last_review_on, d.approved_on) IS NOT NULL
  AND add_months(coalesce(d.last_review_on, d.approved_on), CAST(setting('classification_review_months') AS INTEGER)) < :today
