-- title.zh: 解密条件已成就未解密
-- title.en: The condition of a term came true and nothing was decided
-- register: decision
-- use: remind score
-- requirement: E2
-- basis: law_extend
-- owner: classifying_officer
-- lead_days: 10
-- fix.zh: 请办理解密，或在条件成就前重新确定期限。
-- fix.en: Declassify it; a new term had to be decided before.
SELECT d.id AS record, d.drafter AS person, d.department AS department, add_days(d.condition_on, 11) AS since, d.lifted_on AS until,
       '《' || d.title || '》的解密条件于' || d.condition_on || '成就，10日内没有办理解密' AS detail
FROM decision d
WHERE d.condition_on IS NOT NULL AND d.state IN ('approved', 'lifted') AND add_days(d.condition_on, 10) < coalesce(d.lifted_on, :today)
