-- title.zh: 决定变更、解密的人不是定密责任人
-- title.en: A change or lifting was decided by no classifying officer
-- register: decision_review
-- also: decision
-- use: prevent score
-- counts: once
-- requirement: E1 E2
-- basis: reg_officer
-- owner: classifying_officer
-- fix.zh: 请由主要负责人或指定的定密责任人决定；如已指定，请在任职台账登记。
-- fix.en: Have the head or a designated classifying officer decide, and register the designation.
-- view: headed
SELECT r.id AS record, 'decision:' || d.id AS names, r.decided_by AS person, d.department AS department, coalesce(r.decided_on, :today) AS since, NULL AS until,
       '《' || d.title || '》的' || CASE r.result WHEN 'lift' THEN '解密' WHEN 'extend' THEN '延长' WHEN 'keep' THEN '审核' ELSE '变更' END || '由' || p.name || '决定，当时不是定密责任人' AS detail, d.id AS touch
FROM decision_review r JOIN decision d ON d.id = r.decision JOIN person p ON p.id = r.decided_by
WHERE (:record IS NULL OR r.id = :record) AND (:touch IS NULL OR r.decision = :touch) AND r.state = 'decided' AND coalesce(r.decided_on, :today) >= :from
  AND NOT EXISTS (SELECT 1 FROM headed h WHERE h.role = 'chief' AND h.person = r.decided_by AND coalesce(r.decided_on, :today) BETWEEN h.from_on AND h.until_on)
  AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.person = r.decided_by AND a.role = 'classifying_officer'
                  AND a.from_on <= coalesce(r.decided_on, :today) AND (a.until_on IS NULL OR a.until_on >= coalesce(r.decided_on, :today)))
