-- title.zh: 涉密人员离开涉密岗位未办理离岗手续
-- title.en: A cleared person left a classified post without a leaving case
-- register: person
-- use: remind score
-- requirement: D3
-- basis: reg_personnel
-- view: clearance_end
-- owner: hr
-- asks: owner
-- fix.zh: 请补办离岗手续：清退载体、签离岗承诺书、确定脱密期，由分管领导批准。
-- fix.en: Open a leaving case: hand everything over, sign the undertaking, set the cooling-off period, have it approved.
SELECT p.id AS record, p.id AS person, p.department AS department, p.day AS since,
       (SELECT min(l.approved_on) FROM leaving l WHERE l.person = p.id AND l.state IN ('approved', 'closed') AND l.approved_on > p.day) AS until,
       '涉密人员' || p.name || '于' || p.day || CASE WHEN p.lowered = p.day THEN '因岗位“' || p.post_name || '”改为非涉密而' ELSE '调到非涉密岗位“' || p.post_name || '”，' END || '离开涉密岗位，没有经批准的离岗手续' AS detail
FROM (SELECT w.id, w.name, w.department, q.name AS post_name, x.day AS lowered, CASE WHEN x.day > coalesce(w.moved_on, '') THEN x.day ELSE w.moved_on END AS day
      FROM person w JOIN post q ON q.id = w.post   -- the post itself ceased to be classified
      LEFT JOIN (SELECT k.target_record AS post, max(k.done_on) AS day FROM periodic_check k WHERE k.target_register = 'post' AND k.kind = 'access' AND k.held_level >= 2 AND k.done_on <= :today GROUP BY k.target_record) x ON x.post = q.id
      WHERE w.state = 'active' AND q.classified_class = 'none' AND coalesce(q.access_level, 0) < 2) p
WHERE p.day <= :today
  AND EXISTS (SELECT 1 FROM clearance c JOIN clearance_end e ON e.clearance = c.id WHERE c.person = p.id AND c.state IN ('approved', 'ended') AND c.approved_on < p.day AND coalesce(e.day, '9999') >= p.day)
  AND NOT EXISTS (SELECT 1 FROM leaving l WHERE l.person = p.id AND l.state IN ('approved', 'closed') AND l.approved_on BETWEEN add_months(p.day, -12) AND p.day)
