-- title.zh: 涉密人员离开涉密岗位未办理离岗手续
-- title.en: A cleared person left a classified post without a leaving case
-- register: person
-- use: remind score
-- requirement: D3
-- basis: reg_personnel
-- view: clearance_end
-- owner: hr
-- fix.zh: 请补办离岗手续：清退载体、签离岗承诺书、确定脱密期，由分管领导批准。
-- fix.en: Open a leaving case: hand everything over, sign the undertaking, set the cooling-off period, have it approved.
SELECT p.id AS record, p.id AS person, p.department AS department, p.moved_on AS since,
       (SELECT min(l.approved_on) FROM leaving l WHERE l.person = p.id AND l.state IN ('approved', 'closed') AND l.approved_on > p.moved_on) AS until,
       '涉密人员' || p.name || '于' || p.moved_on || '调到非涉密岗位“' || q.name || '”，没有经批准的离岗手续' AS detail
FROM person p JOIN post q ON q.id = p.post
WHERE p.state = 'active' AND p.moved_on <= :today AND q.classified_class = 'none' AND coalesce(q.access_level, 0) < 2
  AND EXISTS (SELECT 1 FROM clearance c JOIN clearance_end e ON e.clearance = c.id WHERE c.person = p.id AND c.state IN ('approved', 'ended') AND c.approved_on < p.moved_on AND coalesce(e.day, '9999') >= p.moved_on)
  AND NOT EXISTS (SELECT 1 FROM leaving l WHERE l.person = p.id AND l.state IN ('approved', 'closed') AND l.approved_on BETWEEN add_months(p.moved_on, -12) AND p.moved_on)
