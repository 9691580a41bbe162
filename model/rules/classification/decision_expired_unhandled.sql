-- title.zh: 保密期限届满未处理
-- title.en: A term has ended and nothing was decided
-- register: decision
-- use: remind score
-- requirement: E2
-- basis: rules_declassify
-- owner: classifying_officer
-- lead_days: 90
-- fix.zh: 请在期满前决定延长、变更或解除，并通知知悉范围。
-- fix.en: Before the term ends decide to extend, change or lift, and notify.
-- turn: expiry
-- view: decision_end decision_term
SELECT d.id AS record, d.drafter AS person, d.department AS department, add_days(x.due_on, 1) AS since, x.done AS until,
       '《' || d.title || '》保密期限于' || x.due_on || '届满，' || CASE WHEN x.done IS NULL THEN '未办理解密或延长' ELSE '迟至' || x.done || '才办理解密或延长' END AS detail
FROM (SELECT id, due_on, done FROM turn UNION SELECT id, expires_on, lifted_on FROM decision WHERE state = 'lifted' AND lifted_on <= :today
      UNION SELECT n.id, t.day, CASE WHEN e.day <= :today THEN e.day END FROM decision n JOIN decision_term t ON t.decision = n.id JOIN decision_end e ON e.decision = n.id
            WHERE n.expires_on IS NULL AND n.state IN ('approved', 'lifted', 'replaced')) x   -- the day follows from the term
JOIN decision d ON d.id = x.id
WHERE d.level >= 2 AND x.due_on < coalesce(x.done, :today)
