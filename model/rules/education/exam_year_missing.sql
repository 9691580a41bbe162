-- title.zh: 涉密人员本年度没有参加保密考核
-- title.en: A cleared person took no exam this year
-- register: person
-- lead_days: 30
-- use: remind score
-- requirement: C3
-- basis: setting exam_until
-- view: left_work
-- owner: secrecy_officer
-- asks: owner
-- fix.zh: 请安排考试。
-- fix.en: Have the person take the exam.
SELECT p.id AS record, p.id AS person, p.department AS department, add_days(:year || '-' || setting('exam_until'), 1) AS since, x.day AS until,
       '涉密人员' || p.name || CASE WHEN x.day IS NULL THEN '在' || :year || '年没有参加保密考核' ELSE '迟至' || x.day || '才参加' || :year || '年的保密考核' END AS detail
FROM person p JOIN left_work w ON w.person = p.id
LEFT JOIN (SELECT y.person, min(y.day) AS day FROM (
             SELECT a.person, s.held_on AS day FROM attendance a JOIN course_session s ON s.id = a.session WHERE a.state = 'attended' AND s.kind = 'exam' AND s.state = 'held' AND s.held_on BETWEEN :year || '-01-01' AND :today
             UNION ALL SELECT t.person, substr(t.finished_at, 1, 10) FROM exam_attempt t WHERE t.state = 'done' AND substr(t.finished_at, 1, 10) BETWEEN :year || '-01-01' AND :today) y GROUP BY y.person) x ON x.person = p.id
WHERE (w.day IS NULL OR w.day > :year || '-' || setting('exam_until')) AND p.classified_class IN ('general', 'important', 'core') AND (coalesce(p.cleared_on, '') < :year || '-07-01' OR EXISTS (SELECT 1 FROM clearance c WHERE c.person = p.id AND c.state = 'approved' AND c.approved_on <= :year || '-06-30'))   -- raised or lowered since
  AND :today > :year || '-' || setting('exam_until') AND (x.day IS NULL OR x.day > :year || '-' || setting('exam_until'))
