-- title.zh: 国家秘密年度审核逾期
-- title.en: Yearly review of a classified matter is overdue
-- register: decision
-- use: remind score
-- requirement: E2
-- basis: law_review; setting classification_review_months
-- owner: classifying_officer
-- lead_days: 30
-- fix.zh: 请在定密台账中办理年度审核（维持、变更或解除）。
-- fix.en: Do the yearly review in the decision register.
-- turn: review
-- view: decision_term
SELECT d.id AS record, d.drafter AS person, d.department AS department, add_days(x.due, 1) AS since, x.done AS until,
       '《' || d.title || '》上次审核（或确定）于' || x.last_on || '，' || CASE WHEN x.done IS NULL THEN '已超过一年未审核' ELSE '到' || x.done || '才审核' END AS detail
FROM (SELECT t.id, coalesce(t.last_on, g.approved_on) AS last_on, t.done, add_months(coalesce(t.last_on, g.approved_on), CAST(setting('classification_review_months') AS INTEGER)) AS due
      FROM turn t JOIN decision g ON g.id = t.id) x
JOIN decision d ON d.id = x.id JOIN decision_term t ON t.decision = d.id
WHERE d.level >= 2   -- what has run out by then declassified itself: decision_expired_unhandled
  AND coalesce(t.day, '9999') >= x.due AND x.due < coalesce(x.done, :today)
