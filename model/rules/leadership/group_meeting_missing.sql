-- title.zh: 本年度未召开保密工作领导小组会议
-- title.en: The leading group has not met this year
-- register: unit
-- use: remind score
-- requirement: A5
-- basis: item_2; setting group_meeting_until
-- owner: secrecy_officer
-- lead_days: 60
-- fix.zh: 召开领导小组会议研究保密工作，并登记纪要。
-- fix.en: Hold a meeting of the leading group on secrecy work and enter its minutes.
SELECT u.id AS record, add_days(:year || '-' || setting('group_meeting_until'), 1) AS since, m.day AS until,
       :year || '年度领导小组会议' || CASE WHEN m.day IS NULL THEN '一次也没有召开' ELSE '迟至' || m.day || '才召开' END AS detail
FROM unit u,
     (SELECT min(held_on) AS day FROM group_meeting WHERE kind = 'group' AND state = 'held' AND held_on BETWEEN :year || '-01-01' AND :today) m
WHERE u.state = 'active' AND :today > :year || '-' || setting('group_meeting_until')
  AND (m.day IS NULL OR m.day > :year || '-' || setting('group_meeting_until'))
