-- title.zh: 考核复审结论没有落实
-- title.en: The conclusion of a review was not acted on
-- register: review
-- use: remind score
-- requirement: D3
-- basis: setting review_act_days
-- owner: hr
-- asks: owner
-- fix.zh: 请按结论调整涉密类别或岗位，并登记。
-- fix.en: Change the class or the post as concluded, and record it.
SELECT r.id AS record, r.person AS person, r.department AS department, add_days(r.reviewed_on, CAST(setting('review_act_days') AS INTEGER) + 1) AS since,
       CASE WHEN p.cleared_on > r.reviewed_on THEN p.cleared_on END AS until,
       p.name || '于' || r.reviewed_on || CASE r.conclusion WHEN 'unfit' THEN '被认为不适合涉密岗位' ELSE '的结论是调整涉密类别' END || CASE WHEN p.cleared_on > r.reviewed_on THEN '，迟至' || p.cleared_on || '才调整' ELSE '，至今没有调整' END AS detail
FROM review r JOIN person p ON p.id = r.person
WHERE r.state = 'done' AND r.conclusion IN ('adjust', 'unfit') AND (p.left_on IS NULL OR p.left_on > add_days(r.reviewed_on, CAST(setting('review_act_days') AS INTEGER)))
  AND (p.cleared_on > r.reviewed_on OR p.state = 'active' AND p.classified_class IN ('general', 'important', 'core') AND coalesce(p.cleared_on, '') < r.reviewed_on)
  AND add_days(r.reviewed_on, CAST(setting('review_act_days') AS INTEGER)) < CASE WHEN p.cleared_on > r.reviewed_on THEN p.cleared_on ELSE :today END
  AND NOT EXISTS (SELECT 1 FROM review n WHERE n.person = r.person AND n.state = 'done' AND n.reviewed_on > r.reviewed_on AND n.conclusion = 'fit'
                     AND n.reviewed_on <= CASE WHEN p.cleared_on > r.reviewed_on THEN add_days(r.reviewed_on, CAST(setting('review_act_days') AS INTEGER)) ELSE :today END)
