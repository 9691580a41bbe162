-- title.zh: 保密责任书未由领导签订
-- title.en: A responsibility letter was not signed with a leader
-- register: pledge
-- use: prevent score
-- requirement: D2
-- owner: secrecy_officer
-- fix.zh: 由分管领导签字；分管领导本人的责任书由主要负责人签字。
-- fix.en: Have the leader in charge sign; his own letter is signed by the chief.
-- view: led
SELECT g.id AS record, g.person AS person, coalesce(g.department, p.department) AS department, coalesce(g.signed_on, :from) AS since,
       p.name || g.year || '年度保密责任书' || CASE WHEN q.id IS NULL THEN '没有签订领导' WHEN q.id = p.id THEN '由本人与本人签订' ELSE '的签订人' || q.name || '不是单位领导' END AS detail
FROM pledge g JOIN person p ON p.id = g.person LEFT JOIN person q ON q.id = g.leader
WHERE (:record IS NULL OR g.id = :record) AND g.state = 'signed' AND g.year = CAST(:year AS INTEGER)
  AND (q.id IS NULL OR q.id = p.id OR NOT EXISTS (SELECT 1 FROM led l WHERE l.person = q.id AND l.from_on <= coalesce(g.signed_on, :today) AND l.until_on > coalesce(g.signed_on, :today)))
