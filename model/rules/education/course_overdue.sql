-- title.zh: 计划内培训未按期举办
-- title.en: A planned course was not held
-- register: course
-- use: remind score
-- requirement: C1
-- owner: secrecy_officer
-- lead_days: 14
-- fix.zh: 举办培训并登记，或说明理由后取消。
-- fix.en: Hold the course and record it, or cancel it with a reason.
SELECT k.id AS record, add_days(k.planned_on, 31) AS since, x.day AS until,
       '培训“' || k.title || '”计划' || k.planned_on || '举办，' || CASE WHEN x.day IS NULL THEN '超过30天未完成' ELSE '迟至' || x.day || '才举办' END AS detail
FROM course k JOIN (SELECT c.id, (SELECT min(s.held_on) FROM course_session s WHERE s.course = c.id AND s.state = 'held' AND s.held_on <= :today) AS day FROM course c) x ON x.id = k.id
WHERE (k.state = 'planned' OR (k.state = 'done' AND x.day IS NOT NULL)) AND add_days(k.planned_on, 30) < coalesce(x.day, :today)
