-- title.zh: 涉密会议没有对照名单签到
-- title.en: Attendance was not checked against the list
-- register: meeting
-- use: prevent score
-- counts: once
-- requirement: I2
-- owner: secrecy_officer
-- fix.zh: 请逐人签到或登记缺席。
-- fix.en: Sign in or mark absent each one on the list.
SELECT m.id AS record, m.organizer AS person, m.department AS department, m.held_on AS since, NULL AS until,
       '会议《' || m.title || '》名单上有' || x.n || '人既没有签到也没有登记缺席' AS detail
FROM meeting m JOIN (SELECT a.meeting AS meeting, count(*) AS n FROM meeting_attendee a WHERE a.state IN ('listed', 'approved') GROUP BY a.meeting) x ON x.meeting = m.id
WHERE (:record IS NULL OR m.id = :record) AND m.level >= 1 AND m.state = 'closed' AND m.held_on >= :from
