-- title.zh: 责任书本人已签，领导久未签字
-- title.en: A letter waits for the leader's signature
-- register: pledge
-- use: remind score
-- requirement: D2
-- basis: setting pledge_leader_days
-- owner: secrecy_officer
-- fix.zh: 请分管领导签字。
-- fix.en: The leader in charge signs.
SELECT g.id AS record, g.leader AS person, g.department AS department, add_days(g.person_signed_on, CAST(setting('pledge_leader_days') AS INTEGER) + 1) AS since, g.signed_on AS until,
       p.name || '于' || g.person_signed_on || '签字的责任书，领导' || CASE WHEN g.signed_on IS NULL THEN '还没有签' ELSE '迟至' || g.signed_on || '才签' END AS detail
FROM pledge g JOIN person p ON p.id = g.person
WHERE g.state IN ('person_signed', 'signed') AND add_days(g.person_signed_on, CAST(setting('pledge_leader_days') AS INTEGER)) < CASE WHEN g.state = 'signed' THEN g.signed_on ELSE :today END
