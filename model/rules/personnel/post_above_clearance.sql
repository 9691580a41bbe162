-- title.zh: 未取得相应涉密资格即进入涉密岗位
-- title.en: A person holds a classified post above his clearance
-- register: person
-- use: prevent remind score
-- requirement: D1
-- owner: hr
-- fix.zh: 先完成审查并登记涉密等级，再办理岗位变动；或调离该岗位。
-- fix.en: Clear the person before moving him to the post, or move him away.
SELECT p.id AS record, p.id AS person, p.department AS department, x.day AS since,
       p.name || '（' || CASE coalesce(p.classified_class, 'none') WHEN 'core' THEN '核心涉密人员' WHEN 'important' THEN '重要涉密人员' WHEN 'general' THEN '一般涉密人员' ELSE '不是涉密人员' END
       || '，可接触' || level_name(coalesce(p.clearance_level, 0)) || '级）在“' || o.name || '”岗位，该岗位是'
       || CASE o.classified_class WHEN 'core' THEN '核心' WHEN 'important' THEN '重要' WHEN 'general' THEN '一般' ELSE '非' END || '涉密岗位，需接触' || level_name(coalesce(o.access_level, 0)) || '级' AS detail
FROM person p JOIN post o ON o.id = p.post
JOIN (SELECT h.id, CASE WHEN q.decided_on > coalesce(h.moved_on, h.joined_on, :from) THEN q.decided_on ELSE coalesce(h.moved_on, h.joined_on, :from) END AS day
      FROM person h JOIN post q ON q.id = h.post WHERE (:record IS NULL OR h.id = :record)) x ON x.id = p.id
WHERE (:record IS NULL OR p.id = :record) AND (p.left_on IS NULL OR p.left_on > :today)
  AND o.state = 'active' AND x.day <= :today
  AND ((o.access_level >= 2 AND o.access_level > coalesce(p.clearance_level, 0))
       OR CASE o.classified_class WHEN 'core' THEN 3 WHEN 'important' THEN 2 WHEN 'general' THEN 1 ELSE 0 END
          > CASE p.classified_class WHEN 'core' THEN 3 WHEN 'important' THEN 2 WHEN 'general' THEN 1 ELSE 0 END)
