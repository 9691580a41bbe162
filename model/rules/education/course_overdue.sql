-- title.zh: 计划内培训未按期举办
-- title.en: A planned course was not held
-- register: course
-- use: remind score
-- requirement: C1
-- owner: secrecy_officer
-- lead_days: 14
-- turn: term
-- fix.zh: 举办培训并登记，或说明理由后取消。
-- fix.en: Hold the course and record it, or cancel it with a reason.
SELECT k.id AS record, add_days(x.due_on, 31) AS since, x.done AS until,
       '培训“' || k.title || '”计划' || x.due_on || '举办，' || CASE WHEN x.done IS NULL THEN '超过30天未完成' WHEN x.done = x.held THEN '迟至' || x.done || '才举办' WHEN x.put_off THEN '超过30天未举办，迟至' || x.done || '才调整计划' ELSE '没有举办的记录，迟至' || x.done || '才登记完成' END AS detail
FROM (SELECT t.id, t.due_on, t.done IS NOT NULL AS put_off, s.day AS held, CASE WHEN s.day <= coalesce(t.done, s.day) THEN s.day ELSE coalesce(t.done, c.finished_on) END AS done
      FROM turn t JOIN course c ON c.id = t.id AND c.state <> 'cancelled' LEFT JOIN (SELECT course, min(held_on) AS day FROM course_session WHERE state = 'held' AND held_on <= :today GROUP BY course) s ON s.course = c.id
      WHERE c.state = 'planned' OR t.done IS NOT NULL OR coalesce(s.day, c.finished_on) IS NOT NULL) x JOIN course k ON k.id = x.id
WHERE add_days(x.due_on, 30) < coalesce(x.done, :today)
