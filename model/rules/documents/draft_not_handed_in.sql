-- title.zh: 过程稿定稿后没有交回
-- title.en: Working papers were not handed in
-- register: draft
-- use: remind score
-- requirement: F9
-- basis: carriers_making; setting draft_hand_in_days
-- owner: registry_clerk
-- lead_days: 3
-- fix.zh: 请将过程稿交机要室归档或送待销。
-- fix.en: Hand the working papers in, to be filed or destroyed.
SELECT g.id AS record, g.drafter AS person, g.department AS department, add_days(g.finished_on, CAST(setting('draft_hand_in_days') AS INTEGER) + 1) AS since, g.handed_in_on AS until,
       '《' || g.title || '》' || g.finished_on || '定稿，过程稿没有按时交回' AS detail
FROM draft g
WHERE g.finished_on IS NOT NULL AND g.level >= 2 AND g.state IN ('finished', 'filed', 'discarded', 'destroyed')
  AND add_days(g.finished_on, CAST(setting('draft_hand_in_days') AS INTEGER)) < coalesce(g.handed_in_on, :today)
