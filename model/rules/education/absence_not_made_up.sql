-- title.zh: 缺课没有补学
-- title.en: A missed session was not made up for
-- register: attendance
-- use: remind score
-- requirement: C2
-- basis: setting makeup_days
-- owner: secrecy_officer
-- fix.zh: 请安排补学同一内容并签到。
-- fix.en: Have the person attend a session of the same topic.
SELECT a.id AS record, a.person AS person, a.department AS department, add_days(s.held_on, CAST(setting('makeup_days') AS INTEGER)) AS since, NULL AS until,
       p.name || '缺席' || s.held_on || '《' || s.title || '》，没有补学' AS detail
FROM attendance a JOIN course_session s ON s.id = a.session JOIN person p ON p.id = a.person
WHERE a.state IN ('absent', 'expected') AND s.state = 'held' AND p.state = 'active' AND s.held_on >= :from AND add_days(s.held_on, CAST(setting('makeup_days') AS INTEGER)) < :today
  AND NOT EXISTS (SELECT 1 FROM attendance b JOIN course_session t ON t.id = b.session WHERE b.person = a.person AND b.state = 'attended' AND t.topic = s.topic AND t.held_on >= s.held_on)
