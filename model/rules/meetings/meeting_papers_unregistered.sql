-- title.zh: 会议文件没有逐份登记发放
-- title.en: Papers of a meeting were not handed out by registered movements
-- register: meeting
-- use: prevent score
-- counts: once
-- requirement: I2 F9
-- owner: secrecy_officer
-- fix.zh: 请将会议文件逐份入账，并按会议登记发放。
-- fix.en: Enter each paper in the books and hand it out by a movement of this meeting.
SELECT m.id AS record, m.organizer AS person, m.department AS department, m.held_on AS since, NULL AS until,
       '会议《' || m.title || '》登记发放文件' || m.papers_out || '份，保管账上只有' || (SELECT count(DISTINCT v.item) FROM movement v WHERE v.meeting = m.id AND v.kind = 'issue' AND v.state = 'posted') || '份' AS detail
FROM meeting m
WHERE (:record IS NULL OR m.id = :record) AND m.state IN ('held', 'closed') AND m.held_on >= :from AND m.level >= 2 AND coalesce(m.papers_out, 0) > 0
  AND m.papers_out > (SELECT count(DISTINCT v.item) FROM movement v WHERE v.meeting = m.id AND v.kind = 'issue' AND v.state = 'posted')
