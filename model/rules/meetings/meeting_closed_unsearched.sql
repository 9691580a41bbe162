-- title.zh: 会场没有清查就办结
-- title.en: A meeting was closed without a search of the venue
-- register: meeting
-- use: prevent score
-- counts: once
-- requirement: I4
-- owner: secrecy_officer
-- fix.zh: 请清查会场并登记清场人和日期。
-- fix.en: Search the venue and enter who did and when.
SELECT m.id AS record, m.organizer AS person, m.department AS department, m.held_on AS since, NULL AS until,
       '会议《' || m.title || '》（' || m.held_on || '）没有清场就办结' AS detail
FROM meeting m
WHERE (:record IS NULL OR m.id = :record) AND m.level >= 1 AND m.state = 'closed' AND m.held_on >= :from
  AND (m.searched_by IS NULL OR m.searched_on IS NULL OR m.searched_on < m.held_on)
