-- title.zh: 责任书签订活动到期没有签齐
-- title.en: A campaign of letters is past its day and incomplete
-- register: pledge_campaign
-- lead_days: 10
-- use: remind score
-- requirement: D2
-- basis: setting pledge_until
-- owner: secrecy_officer
-- fix.zh: 请催签；确不能签的在责任书上注明作废理由。
-- fix.en: Chase the rest; void a letter that cannot be signed, with the reason.
SELECT k.id AS record, NULL AS person, NULL AS department, add_days(k.due_on, 1) AS since, x.last AS until,
       '《' || k.title || '》应签' || coalesce(k.people, 0) || '人，已签' || coalesce(k.signed, 0) || '人' || coalesce('，最后一份' || x.last || '才签', '') AS detail
FROM pledge_campaign k
JOIN (SELECT c.id, CASE WHEN coalesce(c.signed, 0) >= coalesce(c.people, 0) THEN (SELECT max(g.signed_on) FROM pledge g WHERE g.campaign = c.id AND g.state = 'signed') END AS last FROM pledge_campaign c) x ON x.id = k.id
WHERE NOT (coalesce(k.who, '') = 'classified' AND k.due_on >= k.year || '-' || setting('pledge_until'))   -- whose letters then lack: pledge_missing
  AND k.due_on < :today AND k.state IN ('started', 'closed') AND (coalesce(k.signed, 0) < coalesce(k.people, 0) OR x.last > k.due_on)
