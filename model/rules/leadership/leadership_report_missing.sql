-- title.zh: 领导班子本年度未听取保密工作汇报
-- title.en: The leadership has heard no report on secrecy work this year
-- register: unit
-- use: remind score
-- requirement: A4
-- basis: item_1; setting group_meeting_until
-- owner: leader_in_charge
-- lead_days: 60
-- fix.zh: 将保密工作列入党组（班子）会议议程听取汇报，登记会议并勾选“听取保密工作汇报”。
-- fix.en: Put secrecy work on the leaders' agenda and enter the meeting with the report heard.
SELECT u.id AS record, u.chief AS person, add_days(:year || '-' || setting('group_meeting_until'), 1) AS since, m.day AS until,
       :year || '年度领导班子' || CASE WHEN m.day IS NULL THEN '没有听取过保密工作汇报' ELSE '迟至' || m.day || '才听取保密工作汇报' END AS detail
FROM unit u,
     (SELECT min(held_on) AS day FROM group_meeting WHERE kind = 'leadership' AND report_heard = 1 AND state = 'held' AND held_on BETWEEN :year || '-01-01' AND :today) m
WHERE u.state = 'active' AND :today > :year || '-' || setting('group_meeting_until')
  AND (m.day IS NULL OR m.day > :year || '-' || setting('group_meeting_until'))
