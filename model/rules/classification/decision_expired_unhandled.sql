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
SELECT d.id AS record, d.drafter AS person, d.department AS department, add_days(d.expires_on, 1) AS since, d.lifted_on AS until,
       '《' || d.title || '》保密期限于' || d.expires_on || '届满，未办理解密或延长' AS detail
FROM decision d
WHERE d.state = 'approved' AND d.level >= 2 AND d.expires_on < :today
