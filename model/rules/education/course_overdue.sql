-- title.zh: 计划内培训未按期举办
-- title.en: A planned course was not held
-- register: course
-- use: remind score
-- requirement: C1
-- owner: secrecy_officer
-- lead_days: 14
-- fix.zh: 举办培训并登记，或说明理由后取消。
-- fix.en: Hold the course and record it, or cancel it with a reason.
SELECT k.id AS record, add_days(k.planned_on, 31) AS since,
       '培训“' || k.title || '”计划' || k.planned_on || '举办，超过30天未完成' AS detail
FROM course k
WHERE k.state = 'planned' AND k.planned_on < add_days(:today, -30)
  AND NOT EXISTS (SELECT 1 FROM course_session s WHERE s.course = k.id AND s.state = 'held')
