-- title.zh: 涉密介质送出本单位没有批准
-- title.en: A classified medium was sent out without approval
-- register: movement
-- use: prevent score
-- counts: once
-- requirement: G4 G5
-- basis: item_37
-- owner: equipment_keeper
-- fix.zh: 请先办理“对外提供软件资料审批”：选定该介质，密级不低于介质，经领导批准，再发往外单位。每送出一次批准一次。
-- fix.en: Use the register of what is given out first: it names the medium, at its level or above, and a leader approves. Each time it goes it is approved.
SELECT m.id AS record, 'custody_item:' || i.id AS names, m.given_by AS person, k.department AS department, substr(m.given_at, 1, 10) AS since, NULL AS until,
       substr(m.given_at, 1, 10) || ' ' || level_name(m.level) || '级介质“' || i.name || '”发往' || b.name || '，没有领导批准' AS detail
FROM movement m JOIN custody_item i ON i.id = m.item JOIN medium k ON k.id = i.medium JOIN custody_account b ON b.id = m.to_account
WHERE (:record IS NULL OR m.id = :record) AND m.kind = 'send_out' AND m.given_at >= :from AND m.state || '' = 'posted' AND m.level >= 2
  AND NOT EXISTS (SELECT 1 FROM copy_out o WHERE o.medium = k.id AND o.state IN ('approved', 'given') AND o.secret_level >= m.level AND o.approved_on <= substr(m.given_at, 1, 10)
                  AND NOT EXISTS (SELECT 1 FROM movement e WHERE e.item = m.item AND e.kind || '' = 'send_out' AND e.state || '' = 'posted' AND e.given_at < m.given_at AND substr(e.given_at, 1, 10) >= o.approved_on))   -- by which it went before
