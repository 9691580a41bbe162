-- title.zh: 未取得相应涉密资格即进入涉密岗位
-- title.en: A person holds a classified post above his clearance
-- register: person
-- use: prevent remind score
-- requirement: D1
-- owner: hr
-- fix.zh: 先完成审查并登记涉密等级，再办理岗位变动；或调离该岗位。
-- fix.en: Clear the person before moving him to the post, or move him away.
SELECT p.id AS record, p.id AS person, p.department AS department, coalesce(p.moved_on, p.joined_on, :from) AS since,
       p.name || '（可接触' || level_name(coalesce(p.clearance_level, 0)) || '级）在“' || o.name || '”岗位，该岗位需接触' || level_name(o.access_level) || '级' AS detail
FROM person p JOIN post o ON o.id = p.post
WHERE (:record IS NULL OR p.id = :record) AND (p.left_on IS NULL OR p.left_on > :today)
  AND o.state = 'active' AND o.access_level >= 2 AND o.access_level > coalesce(p.clearance_level, 0)
  AND coalesce(p.moved_on, p.joined_on, :from) <= :today
