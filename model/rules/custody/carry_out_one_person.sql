-- title.zh: 绝密级载体外出没有二人同行
-- title.en: Top secret carried by one person
-- register: carry_out
-- use: prevent score
-- counts: once
-- requirement: F10
-- basis: carriers_passing
-- owner: registry_clerk
-- fix.zh: 绝密级须二人以上同行，请填写同行人。
-- fix.en: Two persons carry top secret: enter the second.
SELECT o.id AS record, o.carrier AS person, o.department AS department, coalesce(o.left_on, o.approved_on, :today) AS since, NULL AS until, '携带外出' || coalesce(o.no, '') || '有绝密级载体，没有同行人' AS detail
FROM carry_out o
WHERE (:record IS NULL OR o.id = :record) AND o.state IN ('approved', 'out', 'returned') AND coalesce(o.left_on, o.approved_on, :today) >= :from
  AND (o.companion IS NULL OR o.companion = o.carrier)
  AND (o.level >= 4 OR EXISTS (SELECT 1 FROM listed_item l JOIN custody_item i ON i.id = l.item WHERE l.carry_out = o.id AND l.state <> 'struck' AND i.level >= 4))
