-- title.zh: 涉密人员在岗年度考核未完成
-- title.en: The yearly review of a cleared person is missing
-- register: person
-- use: remind score
-- requirement: D3
-- basis: setting yearly_review_until
-- view: left_work
-- owner: hr
-- asks: owner
-- lead_days: 45
-- fix.zh: 完成该人员的年度考核并登记结论。
-- fix.en: Finish the yearly review and enter its conclusion.
SELECT p.id AS record, p.id AS person, p.department AS department, add_days(:year || '-' || setting('yearly_review_until'), 1) AS since, CASE WHEN coalesce(p.classified_class, 'none') = 'none' AND coalesce(r.day, '9999') > p.cleared_on THEN p.cleared_on ELSE r.day END AS until,
       '涉密人员' || p.name || :year || '年度在岗考核' || CASE WHEN r.day IS NULL THEN '未完成' ELSE '迟至' || r.day || '才完成' END AS detail
FROM person p JOIN left_work w ON w.person = p.id
LEFT JOIN (SELECT person, min(reviewed_on) AS day FROM review WHERE year = CAST(:year AS INTEGER) AND kind = 'yearly' AND state = 'done' AND reviewed_on <= :today GROUP BY person) r
       ON r.person = p.id
WHERE (p.classified_class IN ('general', 'important', 'core') AND (p.cleared_on <= :year || '-06-30' OR EXISTS (SELECT 1 FROM clearance c WHERE c.person = p.id AND c.state = 'approved' AND c.approved_on <= :year || '-06-30'))   -- raised or lowered since
         OR coalesce(p.classified_class, 'none') = 'none' AND p.cleared_on > :year || '-' || setting('yearly_review_until')   -- taken off since
            AND EXISTS (SELECT 1 FROM clearance c WHERE c.person = p.id AND c.state IN ('approved', 'ended') AND c.approved_on <= :year || '-06-30'))
  AND (w.day IS NULL OR w.day > :year || '-' || setting('yearly_review_until'))
  AND :today > :year || '-' || setting('yearly_review_until') AND (r.day IS NULL OR r.day > :year || '-' || setting('yearly_review_until'))
