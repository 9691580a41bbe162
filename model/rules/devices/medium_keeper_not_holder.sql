-- title.zh: 介质台账责任人与保管账持有人不一致
-- title.en: Keeper and holder of a medium differ
-- register: medium
-- use: score remind
-- turn: keeper
-- requirement: G4
-- basis: books; setting lack_days
-- owner: equipment_keeper
-- fix.zh: 请核对实物，更正台账或补登移动。
-- fix.en: See who has it; correct the register or post the movement.
WITH h AS (SELECT i.medium, a.person AS holder, substr(coalesce(v.received_at, v.given_at), 1, 10) AS day, v.due_on, lead(substr(coalesce(v.received_at, v.given_at), 1, 10)) OVER (PARTITION BY v.item ORDER BY v.given_at, v.id) AS done
           FROM movement v CROSS JOIN custody_item i JOIN custody_account a ON a.id = v.to_account     -- a list of items: joined, SQLite makes an index of all movements first
           WHERE v.item IN (SELECT id FROM custody_item WHERE medium IS NOT NULL) AND i.id = v.item AND v.state = 'posted')
SELECT m.id AS record, m.keeper AS person, m.department AS department, x.since, x.until,
       m.name || '台账责任人' || CASE WHEN x.until IS NULL THEN '是' ELSE '当时是' END || coalesce(p.name, '空') || '，保管账上在' || q.name || '手里' AS detail
FROM (SELECT t.id, t.who, i.holder, CASE WHEN coalesce(t.last_on, '') > coalesce(substr(i.since_at, 1, 10), '') THEN t.last_on ELSE coalesce(substr(i.since_at, 1, 10), k.issued_on, :from) END AS since, NULL AS until
      FROM turn t JOIN medium k ON k.id = t.id JOIN custody_item i ON i.medium = t.id AND i.state = 'live' AND i.due_on IS NULL WHERE t.done IS NULL   -- lent or carried out for a time: loan_overdue, carry_out_overdue
      UNION ALL
      SELECT y.id, y.who, y.holder, y.since, y.until   -- put right since: handed on, or the register corrected
      FROM (SELECT t.id, t.who, h.holder, CASE WHEN coalesce(t.last_on, '') > h.day THEN t.last_on ELSE h.day END AS since, CASE WHEN t.done < coalesce(h.done, '9999') THEN t.done ELSE h.done END AS until
            FROM turn t JOIN h ON h.medium = t.id AND h.due_on IS NULL WHERE (t.done IS NOT NULL OR h.done <= :today) AND coalesce(t.last_on, '') < coalesce(h.done, '9999') AND h.day < coalesce(t.done, '9999')) y
      WHERE y.until > add_days(y.since, CAST(setting('lack_days') AS INTEGER))) x
JOIN medium m ON m.id = x.id JOIN person q ON q.id = x.holder LEFT JOIN person p ON p.id = x.who
WHERE x.who IS NULL OR x.who <> x.holder
