-- title.zh: 缺课没有补学
-- title.en: A missed session was not made up for
-- register: attendance
-- use: remind score
-- requirement: C2
-- basis: setting makeup_days
-- owner: secrecy_officer
-- asks: owner
-- fix.zh: 请安排补学同一内容并签到。
-- fix.en: Have the person attend a session of the same topic.
SELECT a.id AS record, a.person AS person, a.department AS department, add_days(s.held_on, CAST(setting('makeup_days') AS INTEGER) + 1) AS since, x.day AS until,
       p.name || '缺席' || s.held_on || '《' || s.title || '》，' || CASE WHEN x.day IS NULL THEN '没有补学' ELSE '迟至' || x.day || '才补学' END AS detail
FROM attendance a JOIN course_session s ON s.id = a.session JOIN person p ON p.id = a.person
LEFT JOIN (SELECT b.person, t.topic, c.id AS session, min(coalesce(b.attended_on, t.held_on)) AS day
           FROM course_session c JOIN course_session t ON t.topic = c.topic AND t.held_on >= c.held_on AND t.state = 'held' JOIN attendance b ON b.session = t.id AND b.state = 'attended' AND coalesce(b.attended_on, t.held_on) <= :today
           WHERE c.state = 'held' AND c.held_on >= add_days(:from, -1 - CAST(setting('makeup_days') AS INTEGER)) GROUP BY b.person, t.topic, c.id) x ON x.person = a.person AND x.session = s.id
WHERE a.state IN ('absent', 'expected', 'attended') AND s.state = 'held' AND (p.left_on IS NULL OR p.left_on > add_days(s.held_on, CAST(setting('makeup_days') AS INTEGER)))
  AND add_days(s.held_on, CAST(setting('makeup_days') AS INTEGER) + 1) >= :from AND add_days(s.held_on, CAST(setting('makeup_days') AS INTEGER)) < coalesce(x.day, :today)
