-- title.zh: 涉密人员未经审查批准
-- title.en: A person has a clearance that was never approved
-- register: person
-- use: prevent remind score
-- requirement: D1
-- basis: reg_personnel
-- owner: hr
-- fix.zh: 按程序办理涉密人员审查并经分管领导批准，再登记涉密等级；或将等级改为已批准的等级。
-- fix.en: Carry the clearance case through to approval first, or set the clearance to what was approved.
SELECT p.id AS record, p.id AS person, p.department AS department,
       CASE WHEN p.cleared_on <= :today THEN p.cleared_on ELSE :from END AS since,
       p.name || '登记为可接触' || level_name(coalesce(p.clearance_level, 0)) || '级，没有批准到该等级和类别的涉密人员审查' AS detail
FROM person p
WHERE (:record IS NULL OR p.id = :record) AND (p.left_on IS NULL OR p.left_on > :today)
  AND (p.clearance_level >= 2 OR p.classified_class IN ('general', 'important', 'core'))
  AND (:record IS NOT NULL OR coalesce(p.cleared_on, :from) <= :today)
  AND NOT EXISTS (SELECT 1 FROM clearance c WHERE c.person = p.id AND c.state = 'approved' AND c.approved_on <= :today
                     AND c.wanted_level >= coalesce(p.clearance_level, 0)
                     AND CASE c.wanted_class WHEN 'core' THEN 3 WHEN 'important' THEN 2 WHEN 'general' THEN 1 ELSE 0 END >= CASE p.classified_class WHEN 'core' THEN 3 WHEN 'important' THEN 2 WHEN 'general' THEN 1 ELSE 0 END)
