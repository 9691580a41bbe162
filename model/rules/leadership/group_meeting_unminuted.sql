-- title.zh: 保密工作会议没有登记纪要
-- title.en: A meeting of the group has no minutes
-- register: group_meeting
-- use: remind score
-- requirement: A5
-- owner: secrecy_officer
-- fix.zh: 请登记纪要和议定事项；未开的取消。
-- fix.en: Enter the minutes and decisions, or cancel it.
SELECT m.id AS record, m.chair AS person, NULL AS department, add_days(m.held_on, 16) AS since, m.minuted_on AS until,
       '《' || m.title || '》' || CASE m.state WHEN 'planned' THEN '定于' || m.held_on || '，没有纪要' ELSE m.held_on || '召开，迟至' || m.minuted_on || '才有纪要' END AS detail
FROM group_meeting m
WHERE m.state IN ('planned', 'held') AND add_days(m.held_on, 15) < CASE m.state WHEN 'planned' THEN :today ELSE m.minuted_on END
