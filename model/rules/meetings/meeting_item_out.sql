-- title.zh: 会议文件还在参会人员手里就办结
-- title.en: A meeting was closed while one of its papers is out
-- register: meeting
-- use: prevent score
-- counts: once
-- requirement: I4 F2
-- basis: books
-- owner: secrecy_officer
-- fix.zh: 请逐份收回并登记移动；确有遗失的登记事件。
-- fix.en: Take back each paper by a movement, or register the loss.
SELECT m.id AS record, m.organizer AS person, m.department AS department, m.held_on AS since, NULL AS until,
       '会议《' || m.title || '》的文件还没有收回，共' || count(DISTINCT i.id) || '份，其中有的在' || min(c.name) AS detail
FROM meeting m JOIN movement v ON v.meeting = m.id JOIN custody_item i ON i.id = v.item AND i.state = 'live'
JOIN custody_account c ON c.id = i.account JOIN custody_account t ON t.id = v.to_account
WHERE (:record IS NULL OR m.id = :record) AND m.state = 'closed' AND m.held_on >= :from AND v.state = 'posted'
  AND c.kind IN ('person', 'unit_outside') AND t.kind IN ('person', 'unit_outside')
  AND NOT EXISTS (SELECT 1 FROM movement w JOIN custody_account a ON a.id = w.from_account JOIN custody_account b ON b.id = w.to_account   -- it was taken back since, whoever passed it on meanwhile
                  WHERE w.item = v.item AND (w.given_at > v.given_at OR (w.given_at = v.given_at AND w.id > v.id)) AND w.state = 'posted' AND w.kind <> 'counter'
                    AND (a.kind NOT IN ('person', 'unit_outside') OR b.kind NOT IN ('person', 'unit_outside')))
GROUP BY m.id, m.organizer, m.department, m.held_on, m.title
