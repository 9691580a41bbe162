-- title.zh: 发给知悉范围以外的人
-- title.en: Given to somebody outside the audience
-- register: movement
-- use: prevent score
-- counts: once
-- requirement: F13
-- basis: books
-- owner: registry_clerk
-- fix.zh: 请立即收回；确需知悉的，由批准人先扩大知悉范围。
-- fix.en: Take it back; if he needs it, the approver widens the audience first.
WITH RECURSIVE above(department, id) AS (SELECT id, id FROM department UNION SELECT a.department, d.parent FROM above a JOIN department d ON d.id = a.id WHERE d.parent IS NOT NULL)
SELECT x.id AS record, 'custody_item:' || x.item AS names, x.received_by AS person, x.department AS department, x.day AS since, NULL AS until,
       x.person || '不在“' || x.name || '”的知悉范围内' AS detail
FROM (SELECT m.id, m.received_by, substr(m.given_at, 1, 10) AS day, i.id AS item, i.name, i.audience, p.name AS person, p.department,
             coalesce((SELECT k.department FROM periodic_check k WHERE k.target_register = 'person' AND k.target_record = p.id AND k.kind = 'move' AND k.done_on > substr(m.given_at, 1, 10)
                       ORDER BY k.done_on, k.id LIMIT 1), p.department, 0) AS worked_in   -- where he was then
      FROM custody_item i CROSS JOIN movement m JOIN custody_account b ON b.id = m.to_account JOIN person p ON p.id = b.person
      WHERE (:record IS NULL OR m.id = :record) AND m.item = i.id AND m.state || '' = 'posted' AND m.given_at >= :from AND b.kind = 'person' AND m.kind <> 'counter'
        AND i.audience IS NOT NULL AND i.audience NOT LIKE '%"p' || p.id || '"%') x
WHERE x.audience NOT LIKE '%"d' || x.worked_in || '"%'
  AND NOT EXISTS (SELECT 1 FROM above a WHERE a.department = x.worked_in AND x.audience LIKE '%"d' || a.id || '"%')   -- nor any above his department, however far
