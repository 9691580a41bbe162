-- title.zh: 销毁件数与清单不符
-- title.en: Pieces and list of a destruction differ
-- register: destruction
-- use: prevent score
-- counts: once
-- requirement: F10
-- basis: carriers_destroying
-- owner: registry_clerk
-- fix.zh: 请核对清单，一件一行。
-- fix.en: Check the list: one line for each piece.
SELECT d.id AS record, d.approved_by AS person, d.department AS department, coalesce(d.destroyed_on, d.approved_on, :today) AS since, NULL AS until,
       '销毁' || coalesce(d.no, '') || '填' || d.pieces || '件，清单有' || (SELECT count(*) FROM listed_item l WHERE l.destruction = d.id AND l.state <> 'struck') || '件' AS detail
FROM destruction d
WHERE (:record IS NULL OR d.id = :record) AND d.state IN ('approved', 'done') AND coalesce(d.destroyed_on, d.approved_on, :today) >= :from
  AND d.pieces <> (SELECT count(*) FROM listed_item l WHERE l.destruction = d.id AND l.state <> 'struck')
