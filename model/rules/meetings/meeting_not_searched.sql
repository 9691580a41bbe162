-- title.zh: 会后没有清场检查
-- title.en: The venue was not searched after the meeting
-- register: meeting
-- use: remind score
-- requirement: I4
-- owner: secrecy_officer
-- fix.zh: 请清场检查并签字办结。
-- fix.en: Search the venue, sign and close.
SELECT m.id AS record, m.organizer AS person, m.department AS department, add_days(m.held_on, 4) AS since, NULL AS until,
       '会议《' || m.title || '》（' || m.held_on || '）会后三日内没有清场检查' AS detail
FROM meeting m
WHERE m.state = 'held' AND m.searched_by IS NULL AND m.held_on >= :from AND add_days(m.held_on, 3) < :today
