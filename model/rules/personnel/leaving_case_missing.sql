-- title.zh: 涉密人员离开未办理离岗手续
-- title.en: A cleared person left without a leaving case
-- register: person
-- use: prevent remind score
-- requirement: D3
-- basis: reg_meeting
-- owner: hr
-- asks: owner
-- fix.zh: 补办离岗离职手续：清退、教育提醒、承诺书、确定脱密期并经审批。
-- fix.en: Open and carry through the leaving case: hand-over, talk, undertaking, cooling-off, approval.
SELECT p.id AS record, p.id AS person, p.department AS department, p.left_on AS since,
       (SELECT min(l.approved_on) FROM leaving l WHERE l.person = p.id AND l.state IN ('approved', 'closed') AND l.approved_on > p.left_on) AS until,
       '涉密人员' || p.name || '于' || p.left_on || '离开，没有经批准的离岗离职手续' AS detail
FROM person p
WHERE (:record IS NULL OR p.id = :record) AND p.left_on <= :today AND p.left_on >= add_months(:from, -12)
  AND EXISTS (SELECT 1 FROM clearance c WHERE c.person = p.id AND c.state IN ('approved', 'ended') AND c.approved_on <= p.left_on)
  AND NOT EXISTS (SELECT 1 FROM leaving l WHERE l.person = p.id AND l.state IN ('approved', 'closed') AND l.approved_on <= p.left_on
                    AND NOT EXISTS (SELECT 1 FROM clearance k WHERE k.person = p.id AND k.state IN ('approved', 'ended') AND k.approved_on > l.leave_on AND k.approved_on > l.approved_on AND k.approved_on <= p.left_on))   -- of an earlier post: he was cleared again since
