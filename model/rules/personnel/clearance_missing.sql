-- title.zh: 涉密人员未经审查批准
-- title.en: A person has a clearance that was never approved
-- register: person
-- use: prevent remind score
-- requirement: D1
-- basis: reg_personnel
-- owner: hr
-- asks: owner
-- fix.zh: 按程序办理涉密人员审查并经分管领导批准，再登记涉密等级；或将等级改为已批准的等级。
-- fix.en: Carry the clearance case through to approval first, or set the clearance to what was approved.
-- view: clearance_end
SELECT p.id AS record, p.id AS person, p.department AS department,
       CASE WHEN coalesce(x.live, 0) = 0 AND x.ended > coalesce(p.cleared_on, '') THEN x.ended WHEN p.cleared_on <= :today THEN p.cleared_on ELSE :from END AS since, CASE WHEN x.live > 0 THEN x.day END AS until,
       p.name || '登记为可接触' || level_name(coalesce(p.clearance_level, 0)) || '级，' || CASE WHEN x.live > 0 THEN '到' || x.day || '才有' ELSE '没有' END || '批准到该等级和类别的涉密人员审查' AS detail
FROM person p
LEFT JOIN (SELECT c.person, min(c.approved_on) AS day, sum(CASE WHEN c.state = 'approved' OR z.day > :today THEN 1 ELSE 0 END) AS live, max(z.day) AS ended
           FROM clearance c JOIN person q ON q.id = c.person JOIN clearance_end z ON z.clearance = c.id
           WHERE (:record IS NULL OR q.id = :record) AND c.state IN ('approved', 'ended') AND c.approved_on <= :today AND c.wanted_level >= coalesce(q.clearance_level, 0)
             AND CASE c.wanted_class WHEN 'core' THEN 3 WHEN 'important' THEN 2 WHEN 'general' THEN 1 ELSE 0 END >= CASE q.classified_class WHEN 'core' THEN 3 WHEN 'important' THEN 2 WHEN 'general' THEN 1 ELSE 0 END
           GROUP BY c.person) x ON x.person = p.id
WHERE (:record IS NULL OR p.id = :record) AND (p.left_on IS NULL OR p.left_on > :today)
  AND (p.clearance_level >= 2 OR p.classified_class IN ('general', 'important', 'core'))
  AND (:record IS NOT NULL OR coalesce(p.cleared_on, :from) <= :today)
  AND (coalesce(x.live, 0) = 0 OR x.day > p.cleared_on)
