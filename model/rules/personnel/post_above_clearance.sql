-- title.zh: 未取得相应涉密资格即进入涉密岗位
-- title.en: A person holds a classified post above his clearance
-- register: person
-- use: prevent remind score
-- requirement: D1
-- owner: hr
-- fix.zh: 先完成审查并登记涉密等级，再办理岗位变动；或调离该岗位。
-- fix.en: Clear the person before moving him to the post, or move him away.
WITH g(class, n) AS (SELECT 'core', 3 UNION ALL SELECT 'important', 2 UNION ALL SELECT 'general', 1),
x AS (
  SELECT p.id, p.name, p.department, p.cleared_on, p.classified_class, coalesce(p.clearance_level, 0) AS cleared, o.name AS post, o.classified_class AS asked_class, coalesce(o.access_level, 0) AS asked,
         CASE WHEN o.decided_on > coalesce(p.moved_on, p.joined_on, :from) THEN o.decided_on ELSE coalesce(p.moved_on, p.joined_on, :from) END AS day,
         coalesce((SELECT n FROM g WHERE class = p.classified_class), 0) AS his, coalesce((SELECT n FROM g WHERE class = o.classified_class), 0) AS its
  FROM person p JOIN post o ON o.id = p.post
  WHERE (:record IS NULL OR p.id = :record) AND (p.left_on IS NULL OR p.left_on > :today) AND o.state = 'active'
), y AS (   -- short of it now; or cleared for it only since he holds it, and nothing says that he was before
  SELECT x.*, (x.asked >= 2 AND x.asked > x.cleared) OR x.its > x.his AS short,
         (SELECT min(c.approved_on) FROM clearance c WHERE c.person = x.id AND c.state IN ('approved', 'ended') AND c.wanted_level >= x.asked AND coalesce((SELECT n FROM g WHERE class = c.wanted_class), 0) >= x.its) AS got
  FROM x WHERE x.day <= :today
)
SELECT y.id AS record, y.id AS person, y.department AS department, y.day AS since, CASE WHEN NOT y.short THEN y.got END AS until,
       y.name || CASE WHEN y.short THEN '（' || CASE y.his WHEN 3 THEN '核心涉密人员' WHEN 2 THEN '重要涉密人员' WHEN 1 THEN '一般涉密人员' ELSE '不是涉密人员' END || '，可接触' || level_name(y.cleared) || '级）在“' || y.post || '”岗位'
                      ELSE '在“' || y.post || '”岗位，到' || y.got || '才取得涉密资格' END
       || '，该岗位是' || CASE y.its WHEN 3 THEN '核心' WHEN 2 THEN '重要' WHEN 1 THEN '一般' ELSE '非' END || '涉密岗位，需接触' || level_name(y.asked) || '级' AS detail
FROM y
WHERE y.short OR (:record IS NULL AND y.got > y.day AND y.got <= :today AND y.cleared_on > y.day AND y.day >= add_months(:from, -12) AND (y.asked >= 2 OR y.its >= 1))
