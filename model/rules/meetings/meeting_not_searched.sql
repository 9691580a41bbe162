-- title.zh: 会后没有清场检查
-- title.en: The venue was not searched after the meeting
-- register: meeting
-- use: remind score
-- requirement: I4
-- owner: secrecy_officer
-- fix.zh: 请清场检查并签字办结。
-- fix.en: Search the venue, sign and close.
SELECT m.id AS record, m.organizer AS person, m.department AS department, add_days(coalesce(m.ended_on, m.held_on), 4) AS since, m.searched_on AS until,
       '会议《' || m.title || '》（' || m.held_on || '）会后三日内没有清场检查' || coalesce('，迟至' || m.searched_on, '') AS detail
FROM meeting m
WHERE m.level >= 1 AND (m.state = 'closed' OR (m.state IN ('approved', 'held') AND m.searched_by IS NULL))   -- approved: its day is past, and it was neither held nor cancelled
  AND add_days(coalesce(m.ended_on, m.held_on), 4) >= :from
  AND add_days(coalesce(m.ended_on, m.held_on), 3) < CASE WHEN m.state <> 'closed' THEN :today ELSE m.searched_on END
