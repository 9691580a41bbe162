-- title.zh: 保密工作会议没有登记纪要
-- title.en: A meeting of the group has no minutes
-- register: group_meeting
-- use: remind score
-- requirement: A5
-- owner: secrecy_officer
-- fix.zh: 请登记纪要和议定事项；未开的取消。
-- fix.en: Enter the minutes and decisions, or cancel it.
SELECT m.id AS record, m.chair AS person, NULL AS department, add_days(m.held_on, 15) AS since, NULL AS until, '《' || m.title || '》定于' || m.held_on || '，没有纪要' AS detail
FROM group_meeting m
WHERE m.state = 'planned' AND add_days(m.held_on, 15) < :today
