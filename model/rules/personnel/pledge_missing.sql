-- title.zh: 涉密人员本年度未按期签订保密责任书
-- title.en: A cleared person did not sign the responsibility letter in time
-- register: person
-- use: remind score
-- requirement: D2
-- basis: setting pledge_until
-- view: left_work
-- owner: secrecy_officer
-- lead_days: 30
-- fix.zh: 请本人和分管领导签订本年度保密责任书。
-- fix.en: Have the person and the leader sign this year's letter.
SELECT p.id AS record, p.id AS person, p.department AS department, add_days(:year || '-' || setting('pledge_until'), 1) AS since, CASE WHEN coalesce(p.classified_class, 'none') = 'none' AND coalesce(g.day, '9999') > p.cleared_on THEN p.cleared_on ELSE g.day END AS until,
       '涉密人员' || p.name || :year || '年度保密责任书' || CASE WHEN g.day IS NULL THEN '未签订' ELSE '迟至' || g.day || '才签订' END
       || '（应于' || :year || '-' || setting('pledge_until') || '前）' AS detail
FROM person p JOIN left_work w ON w.person = p.id
LEFT JOIN (SELECT person, min(signed_on) AS day FROM pledge WHERE year = CAST(:year AS INTEGER) AND kind = 'yearly' AND state = 'signed' AND signed_on <= :today GROUP BY person) g
       ON g.person = p.id
WHERE (p.classified_class IN ('general', 'important', 'core') AND (p.cleared_on <= :year || '-03-01' OR EXISTS (SELECT 1 FROM clearance c WHERE c.person = p.id AND c.state = 'approved' AND c.approved_on <= :year || '-03-01'))   -- raised or lowered since
         OR coalesce(p.classified_class, 'none') = 'none' AND p.cleared_on > :year || '-' || setting('pledge_until')   -- taken off since
            AND EXISTS (SELECT 1 FROM clearance c WHERE c.person = p.id AND c.state IN ('approved', 'ended') AND c.approved_on <= :year || '-03-01'))
  AND (w.day IS NULL OR w.day > :year || '-' || setting('pledge_until'))
  AND :today > :year || '-' || setting('pledge_until') AND (g.day IS NULL OR g.day > :year || '-' || setting('pledge_until'))
