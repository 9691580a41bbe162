-- title.zh: 携带外出没有载体清单
-- title.en: Carried out without a list
-- register: carry_out
-- use: prevent score
-- counts: once
-- requirement: F10
-- basis: F2
-- owner: registry_clerk
-- fix.zh: 请先把携带的载体逐件列入清单。
-- fix.en: List each item first.
SELECT o.id AS record, o.carrier AS person, o.department AS department, coalesce(o.left_on, :today) AS since, NULL AS until, '携带外出' || coalesce(o.no, '') || '没有列明载体' AS detail
FROM carry_out o WHERE (:record IS NULL OR o.id = :record) AND o.state IN ('out', 'returned') AND coalesce(o.left_on, :today) >= :from
  AND NOT EXISTS (SELECT 1 FROM listed_item l WHERE l.carry_out = o.id AND l.state <> 'struck')
