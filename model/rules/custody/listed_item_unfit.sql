-- title.zh: 列入清单的载体不能办理
-- title.en: What was listed cannot be dealt with
-- register: listed_item
-- use: prevent
-- requirement: F10
-- basis: carriers_destroying
-- owner: registry_clerk
-- fix.zh: 请核对载体：已销账的、清单已批准的、已在另一清单上的不能再列入。
-- fix.en: Check it: what is closed, what stands on another open list, and lists approved already take nothing more.
SELECT l.id AS record, 'custody_item:' || i.id AS names, NULL AS person, NULL AS department, :today AS since, NULL AS until,
       CASE WHEN i.state <> 'live' THEN '“' || i.name || '”已销账' WHEN o.id IS NOT NULL THEN '“' || i.name || '”已在另一张未办结的清单上'
            WHEN coalesce(l.destruction, l.carry_out, l.archive_transfer) IS NULL THEN '没有选列入哪份清单'
            ELSE '清单已批准或已办结，不能再列入' END AS detail
FROM listed_item l JOIN custody_item i ON i.id = l.item
LEFT JOIN listed_item o ON o.item = l.item AND o.id < l.id AND o.state = 'listed'
LEFT JOIN destruction d ON d.id = l.destruction LEFT JOIN carry_out c ON c.id = l.carry_out LEFT JOIN archive_transfer a ON a.id = l.archive_transfer
WHERE (:record IS NULL OR l.id = :record) AND l.state = 'listed'
  AND (i.state <> 'live' OR o.id IS NOT NULL OR d.state <> 'draft' OR c.state <> 'draft' OR a.state <> 'draft' OR (d.id IS NULL AND c.id IS NULL AND a.id IS NULL))
